import BitextModel
import CorpusFormats
import FileAccess
package import SentenceAlignment

/// A file of a person's decisions: bead lines that must be in the alignment, and, with `!` before one, links that must
/// not.
package enum AnchorsFile {
    /// - Throws: `FileError`; `CorpusFormatError.badBead` with the line.
    package static func read(_ path: String) throws -> AlignmentConstraints {
        var constraints = AlignmentConstraints()
        let text = String(decoding: try InputFile.read(path), as: UTF8.self)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var content = line.drop { $0.isWhitespace }
            guard !content.isEmpty else { continue }
            let isForbidden = content.first == "!"
            if isForbidden { content.removeFirst() }
            do {
                let bead = try BeadFile.bead(content)
                let plain = Bead(source: bead.source, target: bead.target)
                if isForbidden { constraints.forbidden.append(plain) } else { constraints.fixed.append(plain) }
            } catch {
                throw CorpusFormatError.badBead(path, line: index + 1, reason: error.reason)
            }
        }
        return constraints
    }
}
