import BitextModel

/// `[0, 1]:[0]:0.9731`, one bead a line.
public enum BeadLines {
    public static func read(_ text: String) -> [Bead]? {
        var beads: [Bead] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", omittingEmptySubsequences: false).map { String($0) }
            guard parts.count >= 2 else { return nil }
            let sides = parts.prefix(2).map { part in
                part.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
            }
            beads.append(Bead(source: sides[0], target: sides[1], confidence: parts.count > 2 ? Double(parts[2]) : nil))
        }
        return beads
    }
}
