import Foundation
import TestSupport
import Testing

/// Two sets of subtitles to one film.
@Suite struct SubtitlePairTests {
    private func stamp(_ time: Double) -> String {
        let value = Int(max(0, time))
        return String(
            format: "%02d:%02d:%02d,%03d", value / 3_600_000, value / 60_000 % 60, value / 1000 % 60, value % 1000)
    }

    private func cues(_ texts: [(String, Double, Double)], rate: Double = 1, shift: Double = 0) -> String {
        texts.enumerated().map { index, cue in
            "\(index + 1)\n\(stamp(cue.1 * rate + shift)) --> \(stamp(cue.2 * rate + shift))\n\(cue.0)\n\n"
        }.joined()
    }

    /// Short answers that say nothing by themselves: only their times tell which of them the other side has left out.
    @Test func theirTimesTellWhatBelongsTogether() throws {
        let work = try TemporaryFolder()
        var generator = SeededGenerator(seed: 7)
        let answers = [("Yes.", "是。"), ("No.", "不。"), ("Well.", "好吧。"), ("Come on.", "来吧。")]
        var english: [(String, Double, Double)] = []
        var chinese: [(String, Double, Double)] = []
        var wanted: [String] = []
        var time = 1000.0
        for number in 0..<60 {
            let length = Double.random(in: 900...2600, using: &generator)
            let (one, other) = answers[Int.random(in: 0..<4, using: &generator)]
            english.append((one, time, time + length))
            // A third has no counterpart.
            if number % 3 != 1 {
                chinese.append((other, time + 40, time + length - 60))
                wanted.append("[\(english.count - 1)]:[\(chinese.count - 1)]")
            }
            time += length + Double.random(in: 100...1900, using: &generator)
        }
        let source = try work.write("a.srt", cues(english))
        // The other side is of another frame rate, and begins later.
        let target = try work.write(
            "b.vtt", "WEBVTT\n\n" + cues(chinese, rate: 25 / 23.976, shift: 9000).replacing(",", with: "."))
        let run = try BuiltCommand.run([
            "align", source, target, "--source-language", "en", "--target-language", "zh", "--encoder", "none",
            "--dictionary", "none",
            "--min-pair-score", "0", "-o", work.path("x.beads"),
        ])
        #expect(run.status == 0, "\(run.messages)")
        let found = Set(try BeadLine.read(work.path("x.beads")))
        let right = try wanted.filter { found.contains(try BeadLine($0)) }.count
        #expect(right * 100 >= wanted.count * 95, "\(right) of \(wanted.count)")
    }
}
