import Dossier
import Testing

@testable import Review

/// Expects a refusal by `rule` in both languages that names exactly `whoMay`; nil where the test does not mind who.
func expect(
    _ refusal: Refusal?, by rule: Rule, whoMay: [String]? = nil, sourceLocation: SourceLocation = #_sourceLocation
) {
    guard let refusal else {
        Issue.record("expected a refusal by \(rule.rawValue)", sourceLocation: sourceLocation)
        return
    }
    #expect(refusal.rule == rule, "\(refusal.reason.en)", sourceLocation: sourceLocation)
    if let whoMay {
        #expect(refusal.whoMay.map(\.text).sorted() == whoMay.sorted(), sourceLocation: sourceLocation)
    }
    expectWords(refusal, sourceLocation: sourceLocation)
}

/// Expects Dutch and English words, and other ones.
func expectWords(_ refusal: Refusal, sourceLocation: SourceLocation = #_sourceLocation) {
    for phrase in [refusal.reason, refusal.next] {
        #expect(!phrase.nl.isEmpty && !phrase.en.isEmpty, sourceLocation: sourceLocation)
        #expect(phrase.nl != phrase.en, sourceLocation: sourceLocation)
    }
    #expect(Set(refusal.whoMay).count == refusal.whoMay.count, sourceLocation: sourceLocation)
}
