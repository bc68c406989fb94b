public import BitextModel
import CorpusFormats
import FileAccess
public import SentenceAlignment

extension AlignedPair.Constraints {
    /// Reads a file of a person's decisions: bead lines (`[0, 1]:[0]`) that must be in the alignment, and, with `!` before
    /// one, links that must not.
    ///
    /// - Parameter path: the file; `-` is standard input.
    /// - Throws: `BitextError` for a file that cannot be read, and for the first line that is no bead.
    public init(file path: String) throws {
        self.init()
        let text = String(decoding: try InputFile.read(path), as: UTF8.self)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var content = line.drop { $0.isWhitespace }
            guard !content.isEmpty else { continue }
            let isForbidden = content.first == "!"
            if isForbidden { content.removeFirst() }
            do {
                let bead = try BeadFile.bead(content)
                let plain = Bead(source: bead.source, target: bead.target)
                if isForbidden { forbidden.append(plain) } else { fixed.append(plain) }
            } catch {
                throw CorpusFormatError.badBead(path, line: index + 1, reason: error.reason)
            }
        }
    }
}
