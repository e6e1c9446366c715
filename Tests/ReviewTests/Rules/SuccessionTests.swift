import Dossier
import Testing

@testable import Review

/// Who adopts the `kader.yml` that names a griffie.
struct SuccessionTests {
    @Test func whatNamesAGriffieIsANewOfficeOrANewKeyForIt() throws {
        let old = try Town.charter()
        #expect(!old.namesGriffie(beyond: old))
        var new = old
        new.members[0].capacities.append(Member.Held(try Town.capacity("griffie@weert")))
        #expect(new.namesGriffie(beyond: old) && !old.namesGriffie(beyond: new))
        // Who leaves as it begins is none.
        new.members[0].ended = Town.start
        #expect(!new.namesGriffie(beyond: old))
        new = old
        let gerda = try #require(old.members.firstIndex { $0.id.text == "gerda" })
        new.members[gerda].keys.append(Member.Key(text: Town.key(of: "gerda2")))
        #expect(new.namesGriffie(beyond: old))
        new.members[gerda].keys[1].period.until = Town.start
        #expect(!new.namesGriffie(beyond: old))
        new = old
        new.members[0].name = "Marie Smeets"
        #expect(!new.namesGriffie(beyond: old))
    }

    @Test func aSuccessorAdoptsThatAndNothingElse() throws {
        let setting = try Town.setting("kader") { setting in
            setting.kind.successor = Mandate(capacities: try Town.holders("raadslid"))
        }
        let jan = try #require(setting.charter.member(try Town.member("jan")))
        let gerda = try #require(setting.charter.member(try Town.member("gerda")))
        let (council, office) = (try Town.capacity("raadslid@weert"), try Town.capacity("griffie@weert"))
        #expect(setting.mayAdopt(jan, as: council, namesGriffie: true))
        #expect(!setting.mayAdopt(jan, as: council, namesGriffie: false))
        #expect(setting.mayAdopt(gerda, as: office, namesGriffie: false))
        #expect(try !Town.setting("kader").mayAdopt(jan, as: council, namesGriffie: true))
        let other = try Town.setting("bouwsteen") { setting in
            setting.kind.successor = Mandate(capacities: try Town.holders("raadslid"))
        }
        #expect(!other.mayAdopt(jan, as: council, namesGriffie: true))
    }
}
