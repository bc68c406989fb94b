import Foundation

/// Documents of samples as PDF, printed by a browser.
enum PrintedDocument: String, CaseIterable {
    /// One column, paragraphs indented; paragraphs apart; one column, justified and hyphenated.
    case indented, apart, justified
    /// Heads and feet with numbers of pages, and notes at the foot of pages in small type.
    case framed
    /// Two columns, justified and hyphenated; two with paragraphs apart; three.
    case columns, columnsApart, threeColumns

    private var style: String {
        switch self {
        case .indented: "p{text-indent:2em;margin:0}"
        case .apart: "p{margin:0 0 .9em}"
        case .justified: "p{text-align:justify;hyphens:auto;text-indent:2em;margin:0}"
        case .columns: "body{column-count:2;column-gap:8mm} p{text-align:justify;hyphens:auto;text-indent:2em;margin:0}"
        case .columnsApart: "body{column-count:2;column-gap:8mm} p{text-align:justify;hyphens:auto;margin:0 0 .8em}"
        case .threeColumns:
            "body{column-count:3;column-gap:6mm} p{text-align:justify;hyphens:auto;text-indent:2em;margin:0}"
        case .framed:
            """
            @page{margin:25mm 20mm;@top-center{content:"Baihe 年报 2023"}@bottom-center{content:"– " counter(page) " –"}}
            p{text-indent:2em;margin:0}
            """
        }
    }

    /// - Parameter paragraphs: The first is the title; those that begin with `#` are headings.
    func page(_ paragraphs: [String], language: String) -> String {
        let body = paragraphs.enumerated().map { index, text in
            let name = index == 0 ? "h1" : text.hasPrefix("#") ? "h2" : "p"
            return "<\(name)>\(OfficeDocument.escaped(String(text.drop { $0 == "#" })))</\(name)>"
        }
        return
            "<!DOCTYPE html><html lang='\(language)'><meta charset='utf-8'><style>body{font:11pt/1.5 'Noto Serif CJK SC',serif}\(style)</style><body>\(body.joined())</body></html>"
    }

    /// Prints a page.
    static func printed(_ html: String, _ name: String, in work: TemporaryFolder) throws -> String {
        let page = try work.write("\(name).html", html)
        let path = work.path("\(name).pdf")
        let run = try BuiltCommand.execute([
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            "--user-data-dir=\(work.path("profile"))", "--print-to-pdf=\(path)", page,
        ])
        guard FileManager.default.fileExists(atPath: path) else { throw OfficeDocument.NotMade(reason: run.messages) }
        return path
    }
}
