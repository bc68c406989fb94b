import BitextModel

/// Makes every identifier of a file unique; one that is unique already is never changed.
///
/// Identifiers of corpora are mostly a stem and a number that grows by one (`17`, `release-4`): of those the first and
/// last number of each stem are kept. Of all others a 64-bit hash is kept.
package struct UniqueNames {
    /// Between a name and the number that makes it unique: nothing that other programs put there, so that the new name
    /// takes that of no later unit.
    private let joint: String
    private var runs: [Substring: ClosedRange<Int>] = [:]
    private var hashes: Set<UInt64> = []
    /// The number last given to a name that came again: those before it are taken.
    private var last: [String: Int] = [:]

    /// Beyond so many stems names are kept by their hashes alone.
    private static let mostStems = 100_000

    package init(joint: String = "-duplicate-") { self.joint = joint }

    /// The name itself if it is new, else the name with a number.
    package mutating func unique(_ name: String) -> String {
        if take(name) { return name }
        var number = last[name] ?? 1
        while true {
            number += 1
            let candidate = "\(name)\(joint)\(number)"
            guard take(candidate) else { continue }
            if last[name] != nil || last.count < Self.mostStems { last[name] = number }
            return candidate
        }
    }

    /// Whether the name was free; it is taken from now on.
    private mutating func take(_ name: String) -> Bool {
        guard let (stem, number) = Self.parts(name) else { return hashes.insert(StableHash.hash(name)).inserted }
        guard let run = runs[stem] else {
            guard runs.count < Self.mostStems else { return hashes.insert(StableHash.hash(name)).inserted }
            guard hashes.isEmpty || !hashes.contains(StableHash.hash(name)) else { return false }
            runs[stem] = number...number
            return true
        }
        if run.contains(number) { return false }
        guard number == run.upperBound + 1 else { return hashes.insert(StableHash.hash(name)).inserted }
        guard hashes.isEmpty || !hashes.contains(StableHash.hash(name)) else { return false }
        runs[stem] = run.lowerBound...number
        return true
    }

    /// What stands before the number at a name's end, and the number; nil where it ends in none that can be written in
    /// one way only: with a leading zero, `a01` and `a1` would be one.
    private static func parts(_ name: String) -> (stem: Substring, number: Int)? {
        let digits = name.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
        guard (1...15).contains(digits) else { return nil }
        let tail = name.utf8.suffix(digits)
        guard digits == 1 || tail.first != 0x30, let number = Int(Substring(tail)) else { return nil }
        return (Substring(name.utf8.dropLast(digits)), number)
    }
}
