import TestSupport
import Testing

/// The server turns down what `attack` pushes, by this rule, in words for the pusher, and stays as it was.
func expectRefusal(
    by rule: String, in town: Town, at location: SourceLocation = #_sourceLocation, _ attack: () throws -> Outcome
) throws {
    let before = try town.references()
    let outcome = try attack()
    #expect(outcome.status != 0, "the push was taken: \(outcome)", sourceLocation: location)
    let words = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("remote:") }.joined(separator: "\n")
    #expect(words.contains("Geweigerd (\(rule))"), "\(outcome)", sourceLocation: location)
    #expect(words.contains("Wat nu:"), "\(outcome)", sourceLocation: location)
    #expect(try town.references() == before, "the server has moved", sourceLocation: location)
}

/// `kader verify` on the server names this rule and nothing passes for whole; the exit status says so.
func expectFinding(
    _ rule: String, about object: String? = nil, in town: Town, at location: SourceLocation = #_sourceLocation
) throws {
    let audit = try town["root"].attempt(Binary.kader, ["-C", town.server, "verify", "--json"], in: town.folder.path)
    #expect(audit.status == 3, "\(audit)", sourceLocation: location)
    #expect(audit.output.contains("\"rule\" : \"\(rule)\""), "\(audit)", sourceLocation: location)
    if let object { #expect(audit.output.contains(object), "\(audit)", sourceLocation: location) }
}

/// `kader verify` on the server finds nothing.
func expectClean(_ town: Town, at location: SourceLocation = #_sourceLocation) throws {
    let audit = try town["root"].attempt(Binary.kader, ["-C", town.server, "verify", "--json"], in: town.folder.path)
    #expect(audit.status == 0, "\(audit)", sourceLocation: location)
    #expect(audit.output.contains("\"ok\" : true"), "\(audit)", sourceLocation: location)
}

/// The server takes a good push and turns a bad one down, as the list says.
func expectTreated(_ attack: Attack, in town: Town, at location: SourceLocation = #_sourceLocation) throws {
    guard let rule = attack.rule else {
        let before = try town.references()
        let outcome = try attack.push(in: town)
        #expect(outcome.status == 0, "\(outcome)", sourceLocation: location)
        #expect(try town.references() != before, sourceLocation: location)
        return try expectClean(town, at: location)
    }
    try expectRefusal(by: rule, in: town, at: location) { try attack.push(in: town) }
}
