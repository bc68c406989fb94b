import Foundation
import Testing

/// The same results on every processor: the sets of vector instructions that this one has, each forced in turn.
@Suite(.enabled(if: InstalledComponents.hasEncoder, "the encoder's model is not installed; Tools/fetch-model does it"))
struct InstructionSetTests {
    /// BITEXT_KERNELS, and what it stands for on any processor: a set that is not there is replaced by the usual one.
    private static let sets = ["avx512f", "avx2+fma", "neon", "generic"]

    @Test func sameBeadsAndConfidences() throws {
        let folder = try TemporaryFolder()
        let beads = try Self.sets.map { set in
            let out = folder.path("\(set).beads")
            let run = try BuiltCommand.run(
                ["align", "--presegmented"] + Sample.allCases[0].sentenceFiles() + ["-o", out],
                environment: ["BITEXT_KERNELS": set])
            #expect(run.status == 0, "\(run.messages)")
            return try String(contentsOfFile: out, encoding: .utf8).split(separator: "\n").map { line in
                let end = try #require(line.lastIndex(of: ":"))
                return (bead: line[..<end], confidence: try #require(Double(line[line.index(after: end)...])))
            }
        }
        for (set, found) in zip(Self.sets, beads) {
            #expect(found.map(\.bead) == beads[0].map(\.bead), "\(set)")
            // Without fused multiply-add the last of four decimals may be rounded the other way.
            let tolerance = set == "generic" ? 1.5e-4 : 0
            for (one, other) in zip(found, beads[0]) {
                #expect(abs(one.confidence - other.confidence) <= tolerance, "\(set) \(one) \(other)")
            }
        }
    }

    @Test func sameVectors() throws {
        let folder = try TemporaryFolder()
        let file = Sample.allCases[0].sentenceFiles()[0]
        let vectors = try ["avx512f", "avx2+fma"].map { set in
            let run = try BuiltCommand.run(
                ["embed", file, "-o", folder.path(set), "--timings"], environment: ["BITEXT_KERNELS": set])
            #expect(run.status == 0 && run.messages.contains("kernels="), "\(run.messages)")
            return try Data(contentsOf: URL(fileURLWithPath: folder.path(set)))
        }
        #expect(vectors[0] == vectors[1] && vectors[0].count > 512 * 4)
    }
}
