import type { Interpretation } from '@gangyao/domain'
import { Box } from '@mui/material'
import { useWording } from '../messages/use-wording.ts'
import { Facts } from '../shared/Facts.tsx'

/** 口径: what the text leaves open, what was decided, why and when. */
export function InterpretationWords({ interpretation }: { interpretation: Interpretation }) {
  const { t, language } = useWording()
  const { question, questionEn, decision, decisionEn, decidedOn, reason, reasonEn } = interpretation
  const english = language === 'en'
  return (
    <Facts
      facts={[
        [t('interpretation.question'), (english && questionEn) || question],
        [
          t('interpretation.decision'),
          <Box key="decision" component="span" sx={{ fontWeight: decision ? 600 : undefined }}>
            {(english && decisionEn) || decision || t('interpretation.open')}
          </Box>,
        ],
        [t('interpretation.reason'), (english && reasonEn) || reason],
        [t('interpretation.decidedOn'), decidedOn],
      ]}
    />
  )
}
