import type { Interpretation } from '@gangyao/domain'
import { useWording } from '../messages/use-wording.ts'
import { Facts } from '../shared/Facts.tsx'

/** 口径: what the text leaves open, and what was decided. */
export function InterpretationWords({ interpretation }: { interpretation: Interpretation }) {
  const { t, language } = useWording()
  const { question, questionEn, decision, decisionEn, decidedOn } = interpretation
  const english = language === 'en'
  return (
    <Facts
      facts={[
        [t('interpretation.question'), (english && questionEn) || question],
        [
          t('interpretation.decision'),
          (english && decisionEn) || decision || t('interpretation.open'),
        ],
        [t('interpretation.decidedOn'), decidedOn],
      ]}
    />
  )
}
