/** `fetch` for a body whose going out is watched, which `fetch` itself does not tell of. */
export const sendWatched =
  (onProgress: (share: number) => void): typeof fetch =>
  (input, { method = 'GET', headers, body, signal } = {}) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open(method, String(input))
      request.responseType = 'blob'
      new Headers(headers).forEach((value, name) => {
        request.setRequestHeader(name, value)
      })
      request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total))
      request.addEventListener('load', () => {
        const { status, statusText, response } = request
        const lines = request
          .getAllResponseHeaders()
          .trim()
          .split(/[\r\n]+/)
        const pairs = lines.map((line): [string, string] => {
          const at = line.indexOf(':')
          return [line.slice(0, at), line.slice(at + 1).trim()]
        })
        resolve(new Response(response, { status, statusText, headers: pairs }))
      })
      for (const end of ['error', 'timeout', 'abort'])
        request.addEventListener(end, () => reject(new TypeError('nothing came back')))
      signal?.addEventListener('abort', () => request.abort())
      request.send(body as XMLHttpRequestBodyInit)
    })
