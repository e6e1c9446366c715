import Dossier
import Review

// A story that fails, as one reads it.
extension Story: CustomStringConvertible {
    var description: String {
        var lines: [String] = []
        let kind = setting.kind
        lines.append(
            "main has \(name(setting.mainText)), now is \(Names.units(setting.now)) in units of 150 seconds"
                + (kind.annex ? ", an annex" : "")
                + (setting.subjects.isEmpty ? "" : ", about \(setting.subjects.sorted().joined(separator: " "))"))
        for act in MandatedAct.allCases {
            guard let mandate = kind.mandates[act] else { continue }
            let who = mandate.capacities.map(\.description) + mandate.bodies.map(\.text)
            let per = mandate.per.map { " per \($0.rawValue)" } ?? ""
            lines.append("\(act.rawValue): \(mandate.quorum) of \(who.joined(separator: " "))\(per)")
        }
        let collective = setting.charter.bodies.filter(\.collective).map(\.id.text).joined(separator: " ")
        lines.append("municipalities \(setting.charter.municipalities.ids), decide as a whole: \(collective)")
        lines += setting.charter.members.map(describe)
        for (id, session) in setting.sessions.sorted(by: { $0.key < $1.key }) {
            let seats = session.present.map { "\($0.member) as \($0.capacity)" }.joined(separator: ", ")
            lines.append(
                "session \(id) of \(session.body?.text ?? "all")"
                    + describe(Period(from: session.opened, until: session.closed))
                    + (seats.isEmpty ? "" : ": " + seats))
        }
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
        if step.key != 0 { words.append("by the other key") }
        if let flaw = step.flaw { words.append("(\(flaw))") }
        return words.joined(separator: " ")
    }
}
