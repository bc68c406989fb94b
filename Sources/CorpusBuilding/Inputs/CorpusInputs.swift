package import AlignmentPipeline
package import BitextModel

/// The pages that a corpus is built of, and which of them belong together.
package struct CorpusInputs: Sendable {
    /// A page, and the site that it is on.
    package struct Page: Sendable {
        /// Where it comes from.
        package var source: DocumentSource
        /// Pages of one number are on one site, and in one language.
        package var site: Int
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
    /// Lines of a list that name no pair.
    package private(set) var badLines: [any BitextError] = []
    /// How many sites the pages are on.
    package let siteCount = 2
    private let list: PairList?
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
            let source = place(of: pair.source, language: languages.source, site: 0)
            let target = place(of: pair.target, language: languages.target, site: 1)
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
        list = nil
        let (first, second) = (try NamedPages(in: source), try NamedPages(in: target))
        for (index, name) in first.names.enumerated() {
            let page = place(of: first.paths[name] ?? "", language: languages.source, site: 0)
            guard let other = second.paths[name] else {
                alone.append((page, BuildError.noCounterpart(first.paths[name] ?? "", folder: target)))
                continue
            }
            pairs.append(
                Pair(
                    source: page, target: place(of: other, language: languages.target, site: 1), line: index + 1))
        }
        guard !pairs.isEmpty else { throw BuildError.nothingPaired(source, target) }
        for name in second.names where first.paths[name] == nil {
            let path = second.paths[name] ?? ""
            alone.append(
                (
                    place(of: path, language: languages.target, site: 1),
                    BuildError.noCounterpart(path, folder: source)
                ))
        }
        for (pages, language, site) in [(first, languages.source, 0), (second, languages.target, 1)] {
            for (path, other) in pages.repeated {
                alone.append(
                    (place(of: path, language: language, site: site), BuildError.sameName(path, other)))
            }
        }
    }

    /// An error of a pair, with the list's line where there is one.
    func failure(of pair: Pair, _ reason: any BitextError) -> any BitextError {
        list?.failure(line: pair.line, reason) ?? reason
    }

    private mutating func place(of path: String, language: Language?, site: Int) -> Int {
        if let known = places[path] { return known }
        places[path] = pages.count
        pages.append(Page(source: .file(path, language: language), site: site))
        return pages.count - 1
    }
}
