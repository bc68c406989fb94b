import ArgumentParser
import Bitext

/// `bitext`: the root of all subcommands.
struct BitextCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bitext",
        abstract: "Pages in two languages in, a translation memory out.",
        version: "\(AlignedPair.Provenance().program) \(AlignedPair.Provenance().version)",
        subcommands: [
            AlignCommand.self,
            PairCommand.self,
            CleanCommand.self,
            SegmentCommand.self,
            BuildCommand.self,
            FitCommand.self,
            FitTokensCommand.self,
            FitQualityCommand.self,
            FitCleanerCommand.self,
            EvaluateCommand.self,
            EmbedCommand.self,
            ConvertCommand.self,
            ValidateCommand.self,
            ModelsCommand.self,
            FilterCommand.self,
            DedupeCommand.self,
            StatsCommand.self,
            ReviewCommand.self,
        ])
}
