import AlignmentPipeline
import BitextModel
package import DocumentPairing
import PageSources

extension CorpusInputs {
    /// The pages of a site, which are still to be paired.
    ///
    /// - Parameters:
    ///   - inputs: folders, files, patterns.
    ///   - pairing: how; the evidence is that of the alignment.
    /// - Throws: `FileError`, `PageSourceError`.
    package init(site inputs: [String], pairing: PairingOptions) throws {
        self.init()
        roots = inputs
        let site = try SitePages(inputs)
        self.site = Site(pages: site, pairing: pairing)
        for page in site.pages {
            add(Page(source: .page(page, of: site), site: SiteDocuments.group(of: page)))
        }
        for fault in site.faults { refuse(fault) }
    }

    /// Takes over which pages of the site belong together, and why each other page is in no pair.
    mutating func pair(_ found: FoundPairs) {
        for (index, pair) in found.pairs.enumerated() {
            add(Pair(source: pair.source, target: pair.target, line: index + 1))
        }
        for (page, reason) in found.reasons {
            leaveAlone(page, BuildError.unpaired(pages[page].source.name, reason: reason))
        }
    }
}
