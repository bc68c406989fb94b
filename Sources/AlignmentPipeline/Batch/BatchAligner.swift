package import BitextModel
package import DocumentAlignment
import FileAccess
import SentenceAlignment

/// Aligns many pairs with word translations learned across all of them.
///
/// Two passes over the documents: the first reads each pair and aligns it with the evidence that costs little, to learn
/// from the probable beads of all; the second aligns with all the evidence. Only a few pairs are in memory at a time, and
/// what was learned.
package struct BatchAligner: Sendable {
    private let reading: DocumentReading
    private let resources: AlignmentResources
    private let options: DecodingOptions
    private let languages: (source: Language?, target: Language?)
    private let asSites: Bool
    private let atOnce: Int

    /// - Parameters:
    ///   - languages: of all pairs; found out for each where not given.
    ///   - asSites: whether the documents are pages of sites, a folder each: lines that several of one language and folder have
    ///     are the site's, and go.
    ///   - atOnce: pairs that are worked on at a time; by default one for each processor. Results do not depend on it.
    package init(
        reading: DocumentReading, resources: AlignmentResources, options: DecodingOptions = DecodingOptions(),
        languages: (source: Language?, target: Language?) = (nil, nil), asSites: Bool = false, atOnce: Int? = nil
    ) {
        self.reading = reading
        self.resources = resources
        self.options = options
        self.languages = languages
        self.asSites = asSites
        self.atOnce = max(1, atOnce ?? Processors.count)
    }

    /// Aligns the pairs of a list. A pair that fails is told of, and the rest goes on.
    ///
    /// - Parameter take: called with what happens, for each pass in the order of the list.
    /// - Throws: what `take` throws, and `CancellationError`.
    package func align(_ list: PairList, take: (PairList.Event) throws -> Void) async throws {
        let pairs = list.pairs
        let reader = releases(resources)
        let sites = asSites ? try await ListedSites(of: list, reading: reading, atOnce: atOnce) : ListedSites()
        @Sendable func read(
            _ index: Int, by aligner: ReleaseAligner
        ) throws -> (source: PreparedDocument, target: PreparedDocument) {
            if let fault = pairs[index].fault { throw fault }
            return try aligner.read(
                list.document(pairs[index].source, language: languages.source),
                list.document(pairs[index].target, language: languages.target),
                of: (sites[pairs[index].source], sites[pairs[index].target]))
        }
        try await BatchPasses(atOnce: atOnce).run(pairs.count) { index in
            let (source, target) = try read(index, by: reader)
            return try resources.lesson(of: source.segmented, target.segmented)
        } outcome: { index, learned in
            var informed = resources
            informed.learned = learned
            let aligner = releases(informed)
            let (source, target) = try read(index, by: aligner)
            return Aligned(source: source, target: target, pair: try await aligner.align(source, target))
        } take: { event in
            switch event {
            case .read(let index): try take(.read(index + 1, of: pairs.count))
            case .learned(let count): try take(.learned(count))
            case .done(let index, let aligned):
                try take(.aligned(pairs[index], aligned.pair, source: aligned.source, target: aligned.target))
            case .failed(let index, let reason):
                try take(.failed(pairs[index], list.failure(of: pairs[index], reason)))
            }
        }
    }

    private struct Aligned: Sendable {
        var source: PreparedDocument
        var target: PreparedDocument
        var pair: AlignedPair
    }

    private func releases(_ resources: AlignmentResources) -> ReleaseAligner {
        ReleaseAligner(
            reading: reading, aligner: DocumentAligner(resources: resources, options: options),
            turnsRound: true)
    }
}
