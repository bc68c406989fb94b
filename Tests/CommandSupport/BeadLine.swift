import Foundation

/// A line of a `.beads` file, read by a small reader of the tests' own.
package struct BeadLine: Hashable {
    /// Sentence numbers.
    package var source: [Int]
    /// Sentence numbers.
    package var target: [Int]

    /// A line that is none.
    package struct Malformed: Error { package var line: String }

    /// `[0, 1]:[0]` or `[0, 1]:[0]:0.9731`
    package init(_ line: String) throws {
        let fields = line.split(separator: ":")
        guard fields.count == 2 || fields.count == 3 else { throw Malformed(line: line) }
        func numbers(_ field: Substring) throws -> [Int] {
            guard field.first == "[", field.last == "]" else { throw Malformed(line: line) }
            return try field.dropFirst().dropLast().split(separator: ",").map {
                guard let number = Int($0.trimmingCharacters(in: .whitespaces)) else { throw Malformed(line: line) }
                return number
            }
        }
        source = try numbers(fields[0])
        target = try numbers(fields[1])
        if fields.count == 3 {
            guard fields[2].count == 6, let confidence = Double(fields[2]), (0...1).contains(confidence) else {
                throw Malformed(line: line)
            }
        }
    }

    /// All lines of a file.
    package static func read(_ path: String) throws -> [BeadLine] { try lines(ofFile: path).map { try BeadLine($0) } }

    /// Beads right, found and in gold, by the strict measure.
    package static func counts(gold: [BeadLine], test: [BeadLine]) -> (right: Int, found: Int, gold: Int) {
        (Set(gold).intersection(test).count, Set(test).count, Set(gold).count)
    }
}
