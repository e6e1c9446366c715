import Dossier
import Review

// A story that fails, as one reads it.
extension Story: CustomStringConvertible {
    var description: String {
        var lines: [String] = []
        lines.append(
            "main has \(name(setting.mainText)), now is \(Names.units(setting.now)) in units of 150 seconds"
                + (setting.subjects.isEmpty ? "" : ", about \(setting.subjects.sorted().joined(separator: " "))"))
        let present = Policy(
            charter: setting.charter, kind: setting.kind, sessions: setting.sessions, place: 0, moment: setting.now)
        for id in Names.mains {
            guard let policy = setting.policies?[id] else { continue }
            lines.append("\(id), from \(Names.units(policy.moment)):")
            lines += describe(policy)
        }
        if setting.policies == nil { lines += describe(present) }
        for (text, members) in setting.introductions.known {
            let who = members.map { "\($0.key) at \(Names.units($0.value))" }.sorted().joined(separator: ", ")
            lines.append("\(name(text)) was written before by \(who)")
        }
        var stage = Stage(setting)
        for step in steps {
            let count = stage.acts.count
            stage.play(step)
            guard stage.acts.count > count, let act = stage.acts.last else {
                lines.append("clone \(step.clone) takes over clone \(step.other ?? step.clone)")
                continue
            }
            lines.append(describe(step, act))
        }
        return lines.joined(separator: "\n")
    }

    private func describe(_ policy: Policy) -> [String] {
        var lines: [String] = []
        for act in MandatedAct.allCases {
            guard let mandate = policy.kind?.mandates[act] else { continue }
            let who = mandate.capacities.map(\.description) + mandate.bodies.map(\.text)
            let per = mandate.per.map { " per \($0.rawValue)" } ?? ""
            lines.append("\(act.rawValue): \(mandate.quorum) of \(who.joined(separator: " "))\(per)")
        }
        let collective = policy.charter.bodies.filter(\.collective).map(\.id.text).joined(separator: " ")
        lines.append(
            "municipalities \(policy.charter.municipalities.ids), decide as a whole: \(collective)"
                + (policy.kind?.annex == true ? ", an annex" : "")
                + (policy.charter.founded == nil ? ", being set up" : ""))
        lines += policy.charter.members.map(describe)
        for (id, session) in policy.sessions.sorted(by: { $0.key < $1.key }) {
            let seats = session.present.map { "\($0.member) as \($0.capacity)" }.joined(separator: ", ")
            lines.append(
                "session \(id), \(session.type.rawValue), of \(session.body?.text ?? "all")"
                    + describe(Period(from: session.opened, until: session.closed))
                    + (seats.isEmpty ? "" : ": " + seats))
        }
        return lines
    }

    private func name(_ text: TextDigest?) -> String { text.map { "text \($0.hex.prefix(1))" } ?? "no text" }

    private func describe(_ period: Period) -> String {
        (period.from.map { " from \(Names.units($0))" } ?? "")
            + (period.until.map { " until \(Names.units($0))" } ?? "")
    }

    private func describe(_ member: Member) -> String {
        let capacities = member.capacities.map { "\($0.capacity)\(describe($0.period))" }.joined(separator: ", ")
        let keys = member.keys.map { describe($0.period) }.filter { !$0.isEmpty }.joined(separator: " and")
        return "\(member.id): \(capacities)"
            + (member.bodies.isEmpty ? "" : "; sits in \(member.bodies.map(\.text).joined(separator: " "))")
            + (member.fractie.map { "; \($0)" } ?? "")
            + (member.interests.isEmpty ? "" : "; interest in \(member.interests.joined(separator: " "))")
            + (keys.isEmpty ? "" : "; a key is valid\(keys)")
            + (member.ended.map { "; ended at \(Names.units($0))" } ?? "")
    }

    private func describe(_ step: Step, _ act: Act) -> String {
        var words = [
            "\(act.id) on [\(act.parents.map(\.text).joined(separator: " "))] at \(Names.units(act.moment)):"
        ]
        words += ["\(step.member)", "as", step.capacity?.text ?? "nothing", step.action.rawValue, name(act.text)]
        if act.baseText != setting.mainText { words.append("from \(name(act.baseText))") }
        if let judged = step.judged { words.append("judging text \(judged)") }
        if let verdict = step.verdict { words.append(verdict.rawValue) }
        if let body = step.body { words.append("for \(body)\(step.hasDecision ? "" : " without a decision")") }
        if let votes = step.votes { words.append("\(votes)") }
        if let session = step.session { words.append("in session \(session)") }
        if step.isDespite { words.append("despite objections") }
        if step.hasReason { words.append("with a reason") }
        if let resolves = step.resolves { words.append("of a\(resolves)") }
        if let author = step.author { words.append("written by \(author)") }
        if !step.coAuthors.isEmpty { words.append("with \(step.coAuthors.map(\.text).joined(separator: " "))") }
        if step.key != 0 { words.append("by key \(step.key)") }
        if case .success(let statement) = act.statement, let main = statement.main { words.append("by \(main)") }
        if let base = act.base { words.append("from \(base)") }
        if let flaw = step.flaw { words.append("(\(flaw))") }
        return words.joined(separator: " ")
    }
}
