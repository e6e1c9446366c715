import Dossier

/// A web page that needs nothing but itself: no script, no font, no picture from elsewhere.
struct Page {
    /// The title, as text.
    let title: String
    /// The language of what kader says on it.
    let language: Language
    /// What stands under the title: elements.
    let introduction: String
    /// The page itself: elements.
    let body: String
    /// What else stands in its head: elements.
    var head = ""
    /// The rules of style that this page has besides those of all pages.
    var style = ""

    /// The page as HTML.
    ///
    /// The policy in its head forbids scripts and addresses elsewhere, so that an escape that was forgotten would do no harm.
    var text: String {
        """
        <!DOCTYPE html>
        <html lang="\(language.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="color-scheme" content="light dark">
        <title>\(HTML.escape(title))</title>
        \(head)<style>
        \(Self.style)
        \(style)</style>
        </head>
        <body>
        <header>
        <h1>\(HTML.escape(title))</h1>
        \(introduction)
        </header>
        <main>
        \(body)
        </main>
        </body>
        </html>

        """
    }

    /// A value that a name stands for has a declaration of its own: WeasyPrint before version 60 knows none in a shorthand.
    ///
    /// Every pair of colours has a contrast of 7 to 1 or more, and no meaning hangs on colour: what came is underlined,
    /// what went is struck through, and words that are there for the ear say so too.
    private static let style = """
        :root {
          --text: #1b1b1b; --page: #ffffff; --quiet: #4a4a4a; --line: #8a8a8a; --link: #0b3d91; --band: #f2f4f7;
          --came: #06401a; --came-page: #d9f5e0; --went: #6e0f0b; --went-page: #fde4e2; --moved: #3c2a73; --moved-page: #ece8fb;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --text: #ececec; --page: #17181a; --quiet: #c2c2c2; --line: #8a8a8a; --link: #a9c7ff; --band: #232528;
            --came: #c4f5d0; --came-page: #113a1d; --went: #ffd2ce; --went-page: #4a1512; --moved: #ddd4ff; --moved-page: #2f2553;
          }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 46rem; padding: 1rem 1rem 4rem; background: var(--page); color: var(--text);
          font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif; overflow-wrap: break-word; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 2rem 0 .5rem; }
        h1 { font-size: 1.75rem; margin-top: 1rem; } h2 { font-size: 1.375rem; } h3 { font-size: 1.1875rem; }
        h4, h5, h6 { font-size: 1.0625rem; }
        p, ul, ol, table, pre, blockquote, details { margin: .75rem 0; }
        a { color: var(--link); }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        blockquote { border-left: .25rem solid; border-left-color: var(--line); margin-left: 0; padding-left: 1rem; }
        code { background: var(--band); } pre code { background: none; }
        pre { background: var(--band); padding: .75rem; white-space: pre-wrap; }
        ins { background: var(--came-page); color: var(--came); text-decoration: underline; }
        del { background: var(--went-page); color: var(--went); text-decoration: line-through; }
        ins a, del a { color: inherit; }
        .moved { background: var(--moved-page); color: var(--moved); padding: .25rem .5rem; }
        .moved a { color: inherit; }
        .place { border-left: .25rem solid var(--moved); padding-left: .75rem; }
        .quiet, summary, figcaption { color: var(--quiet); }
        .counts { font-weight: 600; }
        .fields { background: var(--band); padding: .5rem .75rem; }
        .fields p { margin: .125rem 0; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: left; font-weight: 600; padding-bottom: .25rem; }
        th, td { border: 1px solid; border-color: var(--line); padding: .375rem .5rem; text-align: left; vertical-align: top; }
        th { background: var(--band); }
        .stack td:first-child, .stack th:first-child { width: 18%; }
        .ear { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
          user-select: none; }
        @media (max-width: 34rem) {
          .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
          .stack tr { display: block; border: 1px solid var(--line); margin-bottom: .75rem; }
          .stack td, .stack td:first-child, .stack th[scope=row] { display: block; border: 0; width: auto; }
          .stack td:empty { display: none; }
          .stack td::before, .stack th[scope=row]::before { content: attr(data-label); display: block; font-weight: 600; color: var(--quiet); }
        }
        @media print {
          :root {
            --text: #000000; --page: #ffffff; --quiet: #333333; --line: #666666; --link: #000000; --band: #ffffff;
            --came: #000000; --came-page: #ffffff; --went: #000000; --went-page: #ffffff; --moved: #000000; --moved-page: #ffffff;
          }
          body { max-width: none; padding: 0; font-size: 11pt; }
          nav { display: none; }
          h1, h2, h3, h4, h5, h6 { break-after: avoid; }
          tr, li, .moved { break-inside: avoid; }
        }
        """
}
