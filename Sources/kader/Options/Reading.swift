import Dossier
import Review
import Workflow

/// Reads what a person wrote for an id; what cannot be read is said in their language, with an example.
///
/// Ids that know small letters alone may be typed in others.
enum Reading {
    static func member(_ text: String) throws -> MemberID {
        guard let id = MemberID(text.lowercased()) else {
            throw Failure.usage(
                .badMember, nl: "“\(text)” kan geen lid zijn. Gebruik kleine letters en cijfers, zoals marie.",
                en: "“\(text)” cannot be a member. Use small letters and digits, such as marie.")
        }
        return id
    }

    /// The members whom names mean: `P. de Vries=piet`.
    static func aliases(_ texts: [String]) throws -> [String: MemberID] {
        var result: [String: MemberID] = [:]
        for text in texts {
            guard let sign = text.lastIndex(of: "="), sign > text.startIndex else {
                throw Failure.usage(
                    .badMemberName,
                    nl: "“\(text)” zegt niet welk lid een naam is. Schrijf --member \"P. de Vries=piet\".",
                    en: "“\(text)” does not say which member a name is. Write --member \"P. de Vries=piet\".")
            }
            result[String(text[..<sign])] = try member(String(text[text.index(after: sign)...]))
        }
        return result
    }

    static func capacity(_ text: String) throws -> Capacity {
        guard let capacity = Capacity(text.lowercased()) else {
            throw Failure.usage(
                .badCapacity, nl: "“\(text)” is geen hoedanigheid. Schrijf rol@gemeente, zoals raadslid@weert.",
                en: "“\(text)” is no capacity. Write role@municipality, such as raadslid@weert.")
        }
        return capacity
    }

    /// A capacity, perhaps with the period in which it is held: `raadslid@weert:2018-03-29..2022-03-30`.
    static func held(_ text: String) throws -> Member.Held {
        guard let colon = text.firstIndex(of: ":") else { return Member.Held(try capacity(text)) }
        let dates = text[text.index(after: colon)...]
        func bound(_ date: Substring) throws -> Moment? {
            guard !date.isEmpty else { return nil }
            guard let moment = Moment(String(date)) else { throw badPeriod(String(dates)) }
            return moment
        }
        guard let dots = dates.firstRange(of: "..") else { throw badPeriod(String(dates)) }
        let period = Period(
            from: try bound(dates[..<dots.lowerBound]), until: try bound(dates[dots.upperBound...]))
        return Member.Held(try capacity(String(text[..<colon])), period: period)
    }

    private static func badPeriod(_ text: String) -> Failure {
        .usage(
            .badPeriod,
            nl: "“\(text)” is geen periode. Schrijf bijvoorbeeld 2018-03-29..2022-03-30, of 2018-03-29.. zonder einde.",
            en: "“\(text)” is no period. Write for example 2018-03-29..2022-03-30, or 2018-03-29.. without an end.")
    }

    static func date(_ text: String) throws -> Moment {
        guard let moment = Moment(text) else {
            throw Failure.usage(
                .badDate, nl: "“\(text)” is geen datum. Schrijf bijvoorbeeld 2018-10-01.",
                en: "“\(text)” is no date. Write for example 2018-10-01.")
        }
        return moment
    }

    static func body(_ text: String) throws -> BodyID {
        guard let body = BodyID(text.lowercased()) else {
            throw Failure.usage(
                .badBody, nl: "“\(text)” is geen gremium. Schrijf bijvoorbeeld stuurgroep of raad@weert.",
                en: "“\(text)” is no body. Write for example stuurgroep or raad@weert.")
        }
        return body
    }

    static func session(_ text: String) throws -> DocumentID {
        guard let id = DocumentID(text) else {
            throw Failure.usage(
                .badSession, nl: "“\(text)” is geen bijeenkomst. Schrijf bijvoorbeeld 2018-09-12.",
                en: "“\(text)” is no session. Write for example 2018-09-12.")
        }
        return id
    }

    static func collection(_ text: String) throws -> DocumentID {
        guard let id = DocumentID(text) else {
            throw Failure.usage(
                .badCollection, nl: "“\(text)” is geen verzameling. Schrijf bijvoorbeeld kadernota.",
                en: "“\(text)” is no collection. Write for example kadernota.")
        }
        return id
    }

    static func kind(_ text: String) throws -> KindID {
        guard let id = KindID(text.lowercased()) else {
            throw Failure.usage(
                .badKind, nl: "“\(text)” is geen soort. Kijk in kader.yml welke er zijn.",
                en: "“\(text)” is no kind. See kader.yml for those that there are.")
        }
        return id
    }

    static func partner(_ text: String) throws -> PartnerID {
        guard let id = PartnerID(text.lowercased()) else {
            throw Failure.usage(
                .badPartner, nl: "“\(text)” is geen partner. Schrijf bijvoorbeeld cranendonck.",
                en: "“\(text)” is no partner. Write for example cranendonck.")
        }
        return id
    }

    static func seat(_ text: String) throws -> SessionRecord.Seat {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let member = MemberID(parts[0].lowercased()),
            let capacity = Capacity(parts[1].lowercased())
        else {
            throw Failure.usage(
                .badSeat, nl: "“\(text)” is geen zetel. Schrijf lid:rol@gemeente, zoals marie:raadslid@weert.",
                en: "“\(text)” is no seat. Write member:role@municipality, such as marie:raadslid@weert.")
        }
        return SessionRecord.Seat(member: member, capacity: capacity)
    }

    static func votes(_ text: String) throws -> Statement.Votes {
        guard let votes = Statement.Votes(text) else {
            throw Failure.usage(
                .badVotes, nl: "“\(text)” is geen stemverhouding. Schrijf voor-tegen-blanco, zoals 19-8-0.",
                en: "“\(text)” is no vote. Write for-against-blank, such as 19-8-0.")
        }
        return votes
    }
}
