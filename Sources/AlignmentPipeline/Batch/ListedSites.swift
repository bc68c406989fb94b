import BitextModel
import DocumentInput
import FileAccess
import PageCleaning

/// What the documents of a list have in common with others of their folder and language: the lines of their site, learned
/// once, before any of them is aligned.
struct ListedSites: Sendable {
    private var repetitions: [String: SiteRepetition] = [:]
    /// The group of each document, by its path.
    private var groups: [String: String] = [:]

    /// Nothing learned: every document is read by itself.
    init() {}

    /// Reads all documents of a list. One that cannot be read counts for nothing here.
    ///
    /// - Parameter atOnce: documents that are read at a time.
    /// - Throws: `CancellationError`.
    /// - Complexity: O(bytes of all), shared among the cores.
    init(of list: PairList, reading: DocumentReading, atOnce: Int) async throws {
        var seen: Set<String> = []
        let paths = list.pairs.filter { $0.fault == nil }.flatMap { [$0.source, $0.target] }
            .filter { seen.insert($0).inserted }
        var repetitions: [String: SiteRepetition] = [:]
        var groups: [String: String] = [:]
        try await OrderedTasks.run(paths.count, atOnce: atOnce) { index in
            try? reading.sketch(list.document(paths[index], language: nil))
        } take: { index, page in
            guard let page else { return }
            let group = "\(page.language.primary) \(Self.folder(of: paths[index]))"
            groups[paths[index]] = group
            repetitions[group, default: SiteRepetition()].add(page.sketch)
        }
        for group in repetitions.keys { repetitions[group]?.forgetSingleLines() }
        self.repetitions = repetitions
        self.groups = groups
    }

    /// What repeats on a document's site; nil where nothing is known of it.
    subscript(path: String) -> SiteRepetition? { groups[path].flatMap { repetitions[$0] } }

    private static func folder(of path: String) -> Substring {
        path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    }
}
