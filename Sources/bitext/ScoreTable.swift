import AlignmentMeasures
import AlignmentPipeline
import TextFacts

/// Scores by document and by set, as lines of a table.
enum ScoreTable {
    static func lines(_ scores: [GoldTraining.DocumentScore], title: String) -> [String] {
        var lines: [String] = []
        var sets: [(name: String, sum: AlignmentScore)] = []
        for score in scores {
            lines.append(
                "\(title)\t\(score.set)/\(score.name)\tstrict F1 \(Decimals.string(score.score.strict.f1, places: 4))"
                    + "\tsurprise \(Decimals.string(score.surprise, places: 4))")
            if sets.last?.name == score.set {
                sets[sets.count - 1].sum = sets[sets.count - 1].sum + score.score
            } else {
                sets.append((score.set, score.score))
            }
        }
        for (name, sum) in sets {
            let strict = sum.strict
            lines.append(
                "\(title)\t\(name)\tALL\tstrict P \(Decimals.string(strict.precision, places: 4)) R \(Decimals.string(strict.recall, places: 4)) "
                    + "F1 \(Decimals.string(strict.f1, places: 4))\tvecalign F1 \(Decimals.string(sum.vecalign.f1, places: 4))\tnonull F1 \(Decimals.string(sum.withoutNulls.f1, places: 4))"
            )
        }
        return lines
    }

    /// How many of the beads of each confidence are right.
    static func lines(_ calibration: Calibration, title: String) -> [String] {
        var lines: [String] = []
        for interval in calibration.intervals.reversed() where interval.beads > 0 {
            lines.append(
                "\(title)\tconfidence from \(interval.from)\t\(interval.beads) beads, said "
                    + "\(Decimals.string(interval.meanConfidence, places: 4)), right \(Decimals.string(interval.share, places: 4))"
            )
        }
        lines.append("\(title)\tcalibration error \(Decimals.string(calibration.error, places: 4))")
        return lines
    }
}
