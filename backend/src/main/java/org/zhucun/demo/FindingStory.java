package org.zhucun.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.zhucun.region.RegionCode;

/** 督查整改: findings in every state, some overdue, and a problem list of seven of which five are closed (J1). */
final class FindingStory {
    private static final int TERM = 15;
    private static final List<Case.Matter> MATTERS = List.of(
            new Case.Matter("ABSENT", "MODERATE", "抽查当日工作队员不在村，未履行请假手续。", "UNANNOUNCED_DIRECT"),
            new Case.Matter("COMMUTING", "MINOR", "工作队员每日往返县城，未按要求在村住宿。", "COVERT_CHECK"),
            new Case.Matter("TASK", "MINOR", "年度帮扶计划未经村党组织讨论，任务未分解到人。", "DOCUMENT_REVIEW"),
            new Case.Matter("TWO_END_SHUTTLE", "MODERATE", "仍承担派出单位业务工作，两头跑。", "ON_SITE_QUESTIONING"),
            new Case.Matter("CARE_NOT_DELIVERED", "MODERATE", "驻村生活补助未按月足额发放。", "DOCUMENT_REVIEW"),
            new Case.Matter("STAFFING", "SERIOUS", "工作队实际在岗人数少于选派人数。", "OPEN_CHECK"),
            new Case.Matter("UNSEEN_AT_BOTH", "SERIOUS", "派出单位和驻村所在地均未见到本人。", "PHONE_CHECK"),
            new Case.Matter("OTHER", "MINOR", "驻村工作台账记录不完整。", "RANDOM_CHECK"));
    private static final List<String> STATES = List.of(
            "OPEN",
            "OPEN",
            "ISSUED",
            "ISSUED",
            "RECTIFYING",
            "RECTIFYING",
            "SUBMITTED",
            "SUBMITTED",
            "VERIFIED",
            "VERIFIED",
            "REJECTED",
            "CLOSED",
            "CLOSED",
            "CLOSED",
            "CLOSED",
            "REOPENED");

    private final Chance chance;
    private final LocalDate today;
    private final Cast cast;
    private final List<Case> cases = new ArrayList<>();
    private int matter;

    FindingStory(Chance chance, LocalDate today, Cast cast) {
        this.chance = chance;
        this.today = today;
        this.cast = cast;
    }

    List<Case> cases() {
        return cases;
    }

    /** The last number given out in each county and year, {@code 620503-2026}. */
    Map<String, Integer> numbered() {
        Map<String, Integer> last = new TreeMap<>();
        cases.sort(Comparator.comparing((Case one) -> one.foundOn).thenComparing(one -> one.id));
        for (Case one : cases) {
            String series = one.county() + "-" + one.foundOn.getYear();
            one.number = String.format("%s-%04d", series, last.merge(series, 1, Integer::sum));
        }
        return last;
    }

    /** Findings about teams, cadres and townships of a county; the clerk's township has those that wait for a clerk. */
    void county(List<Stay> current) {
        List<Stay> led = current.stream().filter(Stay::led).toList();
        List<Stay> clerks = led.stream()
                .filter(stay -> stay.team.home().townshipCode().equals(CountyStory.CLERKS_TOWNSHIP))
                .toList();
        int index = 0;
        for (String state : STATES) {
            boolean forClerk = index % 3 == 2;
            Stay about = forClerk ? clerks.get(index % clerks.size()) : chance.of(led);
            Case one = about(about, index % 2 == 0 ? "TEAM" : "CADRE");
            // every second one that waits for the inspected is late
            advance(one, state, index % 2 == 1);
            index++;
        }
    }

    /** A county whose organization department finds by itself; nobody has verified anything yet. */
    void neighbour(List<Stay> current, DemoAccount finder) {
        int index = 0;
        for (String state : List.of("OPEN", "ISSUED", "RECTIFYING", "SUBMITTED")) {
            Case one = about(current.get(7 * ++index), "TEAM");
            one.finder = finder;
            advance(one, state, index % 2 == 1);
        }
    }

    /** J1: of seven five are closed, one is overdue and one was rejected. */
    void list(UUID id, Village township) {
        Stream.of("CLOSED", "CLOSED", "CLOSED", "CLOSED", "CLOSED", "RECTIFYING", "REJECTED")
                .forEach(state -> {
                    Case one = begun(township.townshipCode());
                    one.targetKind = "TOWNSHIP";
                    one.targetId = township.townshipCode();
                    one.targetName = township.township();
                    one.regionPath = RegionCode.path(township.townshipCode());
                    one.list = id;
                    one.foundOn = today.minusDays(44);
                    advance(one, state, state.equals("RECTIFYING"));
                });
    }

    private Case about(Stay stay, String kind) {
        Village home = stay.team.home();
        Case one = begun(home.townshipCode());
        boolean cadre = kind.equals("CADRE");
        one.targetKind = kind;
        one.targetId = (cadre ? stay.person.id : stay.team.id()).toString();
        one.targetName = cadre ? stay.person.name : stay.team.name();
        one.cadreId = cadre ? stay.person.id : null;
        one.village = home;
        one.regionPath = home.path();
        one.unitPath = cadre ? stay.person.unit.unitPath() : stay.team.lead().unitPath();
        return one;
    }

    private Case begun(String township) {
        Case one = new Case();
        Case.Matter what = MATTERS.get(matter++ % MATTERS.size());
        one.id = chance.id();
        one.category = what.category();
        one.severity = what.severity();
        one.facts = what.facts();
        one.method = what.method();
        one.finder = cast.named("ducha1");
        one.verifier = cast.named("ducha2");
        one.rectifier = cast.clerk(township);
        cases.add(one);
        return one;
    }

    /** Takes the steps up to a state, so many days ago that it is overdue or not. */
    private void advance(Case one, String state, boolean late) {
        boolean waits = List.of("ISSUED", "RECTIFYING").contains(state);
        if (one.foundOn == null) {
            int ago = state.equals("OPEN") ? 3 : waits && !late ? 8 : state.equals("CLOSED") ? 90 : 26;
            one.foundOn = today.minusDays(ago + chance.below(4));
        }
        one.state = "OPEN";
        step(one, "RECORDED", one.finder, one.foundOn, null);
        if (state.equals("OPEN")) {
            return;
        }
        one.issuedOn = one.foundOn.plusDays(2);
        one.dueOn = one.issuedOn.plusDays(TERM);
        one.state = "ISSUED";
        step(one, "ISSUED", one.finder, one.issuedOn, null);
        if (state.equals("ISSUED")) {
            return;
        }
        one.accepted = true;
        one.state = "RECTIFYING";
        step(one, "ACCEPTED", one.rectifier, one.issuedOn.plusDays(1), null);
        if (!state.equals("RECTIFYING")) {
            answer(one, state);
        }
    }

    private void answer(Case one, String state) {
        one.rectifiedOn = one.issuedOn.plusDays(9);
        one.state = "SUBMITTED";
        step(one, "RECTIFIED", one.rectifier, one.rectifiedOn, CaseWriter.CAUSE + "\n" + CaseWriter.MEASURES);
        if (state.equals("SUBMITTED")) {
            return;
        }
        boolean rejected = state.equals("REJECTED");
        one.verifiedOn = one.list != null && rejected ? today.minusDays(4) : one.rectifiedOn.plusDays(4);
        one.result = rejected ? "REJECTED" : "VERIFIED";
        one.state = one.result;
        step(one, one.result, one.verifier, one.verifiedOn, rejected ? CaseWriter.NOT_DONE : CaseWriter.DONE);
        if (rejected) {
            one.dueOn = one.verifiedOn.plusDays(TERM);
        }
        if (state.equals("CLOSED") || state.equals("REOPENED")) {
            one.closedOn = one.verifiedOn.plusDays(1);
            one.state = "CLOSED";
            step(one, "CLOSED", one.finder, one.closedOn, null);
        }
        if (state.equals("REOPENED")) {
            LocalDate again = one.closedOn.plusDays(6);
            one.closedOn = null;
            one.state = "REOPENED";
            one.dueOn = again.plusDays(TERM);
            step(one, "REOPENED", one.finder, again, "再次抽查发现同样问题。");
        }
    }

    private void step(Case one, String action, DemoAccount by, LocalDate on, String note) {
        one.steps.add(new Case.Step(chance.id(), action, by, on, note));
    }
}
