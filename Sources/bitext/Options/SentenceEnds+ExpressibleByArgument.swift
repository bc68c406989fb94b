package import ArgumentParser
package import DocumentAlignment

extension SentenceEnds: ExpressibleByArgument {}
