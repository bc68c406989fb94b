import ArgumentParser
import DocumentAlignment

extension SentenceEnds: ExpressibleByArgument {}
