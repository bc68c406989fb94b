package import AlignmentPipeline
package import BitextModel
import DocumentPairing
import PageSources

/// The pages that a corpus is built of, and which of them belong together.
package struct CorpusInputs: Sendable {
    /// A page, and the site that it is on.
    package struct Page: Sendable {
        /// Where it comes from.
        package var source: DocumentSource
        /// Pages of one name and one language show the same things around their texts.
        package var site: String
    }

    /// Pages that are still to be paired.
    struct Site: Sendable {
        var pages: SitePages
        var pairing: PairingOptions
    }

    /// Two pages that belong together.
    package struct Pair: Sendable {
        /// The places of its pages.
        package var source: Int
        package var target: Int
        /// The line of the list that names the pair, counted from 1.
        package var line: Int
        /// Why it cannot be aligned, where that is known.
        package var fault: (any BitextError)?
    }

    /// Each once, in the order in which they are named.
    package private(set) var pages: [Page] = []
    /// In their order.
    package private(set) var pairs: [Pair] = []
    /// Pages that belong to none, and why.
    package private(set) var alone: [(page: Int, reason: any BitextError)] = []
    /// Lines of a list that name no pair, and records of an archive that are none.
    package private(set) var badLines: [any BitextError] = []
    /// Where the pages come from that are still to be paired; nil for pages whose pairs are given.
    var site: Site?
    /// What the user named to be looked through for pages.
    var roots: [String] = []
    private var list: PairList?
    private var places: [String: Int] = [:]

    /// The pairs of a list. All pages that are the source of a pair are taken for one site, and all that are the target.
    ///
    /// - Parameter languages: of sources and targets; found out for each where not given.
    package init(_ list: PairList, languages: (source: Language?, target: Language?) = (nil, nil)) {
        self.list = list
        for pair in list.pairs {
            if let fault = pair.fault {
                badLines.append(fault)
                continue
            }
            let source = place(of: list.document(pair.source, language: languages.source), site: "source")
            let target = place(of: list.document(pair.target, language: languages.target), site: "target")
            pairs.append(Pair(source: source, target: target, line: pair.line))
        }
    }

    /// The pages of two folders, one for each language, that have the same names.
    ///
    /// - Parameter languages: of the pages of each; found out where not given.
    /// - Throws: `FileError`, `BuildError`.
    package init(
        folders source: String, _ target: String, languages: (source: Language?, target: Language?) = (nil, nil)
    ) throws {
        roots = [source, target]
        let (first, second) = (try NamedPages(in: source), try NamedPages(in: target))
        for (index, name) in first.names.enumerated() {
            let page = place(of: first.paths[name] ?? "", language: languages.source, site: "source")
            guard let other = second.paths[name] else {
                alone.append((page, BuildError.noCounterpart(first.paths[name] ?? "", folder: target)))
                continue
            }
            pairs.append(
                Pair(
                    source: page, target: place(of: other, language: languages.target, site: "target"), line: index + 1)
            )
        }
        guard !pairs.isEmpty else { throw BuildError.nothingPaired(source, target) }
        for name in second.names where first.paths[name] == nil {
            let path = second.paths[name] ?? ""
            alone.append(
                (
                    place(of: path, language: languages.target, site: "target"),
                    BuildError.noCounterpart(path, folder: source)
                ))
        }
        for (pages, language, site) in [(first, languages.source, "source"), (second, languages.target, "target")] {
            for (path, other) in pages.repeated {
                alone.append(
                    (place(of: path, language: language, site: site), BuildError.sameName(path, other)))
            }
        }
    }

    /// The paths of all files that are read.
    ///
    /// - Complexity: O(pages).
    package var files: [String] {
        site.map { Array(Set($0.pages.pages.map(\.place.file))).sorted() } ?? list?.files ?? pages.map(\.source.name)
    }

    /// No page yet.
    init() {}

    mutating func add(_ page: Page) { pages.append(page) }
    mutating func add(_ pair: Pair) { pairs.append(pair) }
    mutating func refuse(_ fault: any BitextError) { badLines.append(fault) }
    mutating func leaveAlone(_ page: Int, _ reason: any BitextError) { alone.append((page, reason)) }

    /// An error of a pair, with the list's line where there is one.
    func failure(of pair: Pair, _ reason: any BitextError) -> any BitextError {
        list?.failure(line: pair.line, reason) ?? reason
    }

    private mutating func place(of path: String, language: Language?, site: String) -> Int {
        place(of: .file(path, language: language), site: site)
    }

    private mutating func place(of source: DocumentSource, site: String) -> Int {
        if let known = places[source.name] { return known }
        places[source.name] = pages.count
        pages.append(Page(source: source, site: site))
        return pages.count - 1
    }
}
