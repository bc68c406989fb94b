/// Recognises UTF-16 and UTF-32 without a byte order mark by the pattern of their bytes.
enum WideUnits {
    private static let sample = 1 << 16

    static func charset(of bytes: [UInt8]) -> String? {
        let count = min(bytes.count, sample) & ~3
        guard count >= 8 || (bytes.count >= 4 && bytes.count <= 8) else { return nil }
        return bytes.withUnsafeBufferPointer { bytes in
            thirtyTwo(bytes, count: count) ?? sixteen(bytes, count: min(bytes.count, sample) & ~1)
        }
    }

    /// Every unit of UTF-32 has a zero byte at the top and at most 0x10 below it.
    private static func thirtyTwo(_ bytes: UnsafeBufferPointer<UInt8>, count: Int) -> String? {
        var little = 0
        var big = 0
        for start in stride(from: 0, to: count, by: 4) {
            if bytes[start + 3] == 0, bytes[start + 2] <= 0x10, bytes[start] | bytes[start + 1] != 0 { little += 1 }
            if bytes[start] == 0, bytes[start + 1] <= 0x10, bytes[start + 2] | bytes[start + 3] != 0 { big += 1 }
        }
        let units = count / 4
        guard units >= 2 else { return nil }
        if little * 100 >= units * 99 { return "UTF-32LE" }
        if big * 100 >= units * 99 { return "UTF-32BE" }
        return nil
    }

    /// UTF-16 gives units of a few ranges only. Latin text shows zero bytes at every second place; Chinese has a unit
    /// that is ASCII white space, a common mark or 的 every few characters, which no other encoding's bytes imitate.
    private static func sixteen(_ bytes: UnsafeBufferPointer<UInt8>, count: Int) -> String? {
        func share(highFirst: Bool) -> (plausible: Double, telling: Double) {
            var plausible = 0
            var telling = 0
            var units = 0
            for start in stride(from: 0, to: count, by: 2) {
                let high = highFirst ? bytes[start] : bytes[start + 1]
                let low = highFirst ? bytes[start + 1] : bytes[start]
                let unit = UInt16(high) << 8 | UInt16(low)
                units += 1
                switch unit {
                case 0x09, 0x0A, 0x0D, 0x20...0x7E:
                    plausible += 1
                    telling += 1
                case 0x3001, 0x3002, 0xFF0C, 0x3000, 0x7684, 0x201C, 0x201D, 0xFF1A:
                    plausible += 1
                    telling += 1
                case 0xA0...0x24F, 0x370...0x5FF, 0x2000...0x206F, 0x3003...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3,
                    0xFF00...0xFFEF:
                    plausible += 1
                default: break
                }
            }
            return (Double(plausible) / Double(max(1, units)), Double(telling) / Double(max(1, units)))
        }
        var best: (name: String, telling: Double)?
        for (name, highFirst) in [("UTF-16LE", false), ("UTF-16BE", true)] {
            let (plausible, telling) = share(highFirst: highFirst)
            if plausible >= 0.97, telling >= 0.04, telling > best?.telling ?? 0 { best = (name, telling) }
        }
        return best?.name
    }
}
