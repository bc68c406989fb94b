package import BitextModel

/// What can be wrong with the places that pages come from.
package enum PageSourceError: BitextError, Hashable {
    /// Nothing that was named holds a page.
    case noPages([String])
    /// A pattern that matches no file.
    case noMatch(String)
    case standardInput
    /// A record that cannot be read; all others can.
    case badRecord(String, offset: Int, reason: String)
    /// A sitemap that cannot be read.
    case badSitemap(String, reason: String)

    package var code: String {
        switch self {
        case .noPages: "E-PAGES-01"
        case .noMatch: "E-PAGES-02"
        case .standardInput: "E-PAGES-03"
        case .badRecord: "E-PAGES-04"
        case .badSitemap: "E-PAGES-05"
        }
    }

    package var problem: String {
        switch self {
        case .noPages: "there is no page in it"
        case .noMatch: "no file has a name of this pattern"
        case .standardInput: "pages cannot come from standard input: they are read twice"
        case .badRecord(_, let offset, let reason): "the record at byte \(offset) cannot be read (\(reason))"
        case .badSitemap(_, let reason): "this sitemap cannot be read (\(reason))"
        }
    }

    package var location: ErrorLocation? {
        switch self {
        case .noPages(let inputs): inputs.first.map { ErrorLocation(file: $0) }
        case .noMatch(let file), .badRecord(let file, _, _), .badSitemap(let file, _): ErrorLocation(file: file)
        case .standardInput: ErrorLocation(file: "-")
        }
    }

    package var remedy: String {
        switch self {
        case .noPages: "Name folders, pages, or archives of a crawl (WARC, ARC)"
        case .noMatch: "Check the pattern"
        case .standardInput: "Name a file or folder"
        case .badRecord: "The others are read; fetch this page again where it is needed"
        case .badSitemap: "The pages are read without it"
        }
    }

    package var exitStatus: ExitStatus {
        switch self {
        case .noPages, .noMatch: .noInput
        case .standardInput: .usage
        case .badRecord, .badSitemap: .badData
        }
    }
}
