import BitextModel

/// Makes every identifier of a file unique without remembering them all.
///
/// Identifiers of corpora are mostly a stem and a growing number (`17`, `release-4`): of those only the last number of
/// each stem is kept. Of all others a 64-bit hash is kept.
struct UniqueNames {
    private var lastNumbers: [Substring: Int] = [:]
    private var hashes: Set<UInt64> = []

    /// The name itself if it is new, else the name with a number.
    mutating func unique(_ name: String) -> String {
        if take(name) { return name }
        var number = 2
        while true {
            let candidate = "\(name)-\(number)"
            if take(candidate) { return candidate }
            number += 1
        }
    }

    /// Whether the name was free; it is taken from now on.
    private mutating func take(_ name: String) -> Bool {
        let digits = name.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
        if digits > 0, digits <= 15, lastNumbers.count < 100_000 {
            let stem = name.utf8.dropLast(digits)
            let tail = name.utf8.suffix(digits)
            // A leading zero would make `a01` and `a1` one.
            if digits == 1 || tail.first != 0x30, let number = Int(Substring(tail)) {
                let last = lastNumbers[Substring(stem)]
                if last == nil || number > last! {
                    lastNumbers[Substring(stem)] = number
                    return true
                }
                // Perhaps it was skipped, perhaps not: a number that does not grow is treated as taken.
                return false
            }
        }
        return hashes.insert(StableHash.hash(name)).inserted
    }
}
