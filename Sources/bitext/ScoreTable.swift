import AlignmentMeasures
import AlignmentPipeline

/// Prints scores by document and by set.
enum ScoreTable {
    static func write(_ scores: [GoldTraining.DocumentScore], title: String) {
        var sets: [(name: String, sum: AlignmentScore)] = []
        for score in scores {
            print(
                "\(title)\t\(score.set)/\(score.name)\tstrict F1 \(decimals(score.score.strict.f1))"
                    + "\tsurprise \(decimals(score.surprise))")
            if sets.last?.name == score.set {
                sets[sets.count - 1].sum = sets[sets.count - 1].sum + score.score
            } else {
                sets.append((score.set, score.score))
            }
        }
        for (name, sum) in sets {
            let strict = sum.strict
            print(
                "\(title)\t\(name)\tALL\tstrict P \(decimals(strict.precision)) R \(decimals(strict.recall)) "
                    + "F1 \(decimals(strict.f1))\tvecalign F1 \(decimals(sum.vecalign.f1))\tnonull F1 \(decimals(sum.withoutNulls.f1))"
            )
        }
    }

    /// How many of the beads of each confidence are right.
    static func write(_ calibration: Calibration, title: String) {
        for interval in calibration.intervals.reversed() where interval.beads > 0 {
            print(
                "\(title)\tconfidence from \(interval.from)\t\(interval.beads) beads, said "
                    + "\(decimals(interval.meanConfidence)), right \(decimals(interval.share))")
        }
        print("\(title)\tcalibration error \(decimals(calibration.error))")
    }

    /// Four decimals.
    static func decimals(_ value: Double) -> String {
        let scaled = Int((value * 10_000).rounded())
        let fraction = String(scaled % 10_000)
        return "\(scaled / 10_000).\(String(repeating: "0", count: 4 - fraction.count))\(fraction)"
    }
}
