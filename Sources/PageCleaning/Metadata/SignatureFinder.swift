import BitextModel
import TextFacts

/// Finds 落款: the names and the date under the last paragraph of a release.
///
/// They stay in the text; this is what a machine wants to know of them.
enum SignatureFinder {
    /// How many of the last lines are looked at, how many of them are names, and how long each of those is, in units.
    private static let deepest = 12
    private static let mostNames = 8
    private static let longestName = 40.0

    /// - Parameter candidates: of a page that was judged.
    /// - Complexity: O(lines after the last paragraph).
    static func find(in candidates: [Candidate], title: Int?) -> PageNotes.Signature? {
        var tail: [Candidate] = []
        for index in candidates.indices.reversed() where candidates[index].isKept && index != title {
            guard !candidates[index].shape.isProse else {
                return tail.isEmpty ? nil : signature(of: tail.reversed())
            }
            tail.append(candidates[index])
            if tail.count == deepest { return signature(of: tail.reversed()) }
        }
        return nil
    }

    private static func signature(of lines: [Candidate]) -> PageNotes.Signature? {
        guard let place = lines.lastIndex(where: { isDate($0) }), let found = DateReader.first(in: lines[place].text),
            let iso = found.iso
        else { return nil }
        var names: [String] = []
        let rest = MetadataLine.trim(lines[place].text.replacing(found.text, with: ""))
        if !rest.isEmpty { names.append(rest) }
        for line in lines[..<place].reversed() {
            guard names.count < mostNames, isName(line) else { break }
            names.insert(line.text, at: 0)
        }
        return names.isEmpty ? nil : PageNotes.Signature(names: names, date: iso, dateText: found.text)
    }

    /// A date alone, or behind a name.
    private static func isDate(_ line: Candidate) -> Bool {
        guard line.shape.units <= longestName, let metadata = line.metadata else { return false }
        return metadata.isDateWithName && metadata.date?.iso != nil
    }

    private static func isName(_ line: Candidate) -> Bool {
        let shape = line.shape
        guard (2...longestName).contains(shape.units), shape.digits == 0, shape.sentenceEnds == 0, !shape.endsWithColon,
            line.block.kind != .heading, line.block.kind != .tableCell, !AttachmentName.matches(line.text)
        else { return false }
        return !line.text.unicodeScalars.contains { ":：；;".unicodeScalars.contains($0) }
    }
}
