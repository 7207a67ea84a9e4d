package org.zhucun.supervision.draw;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;

/** 某县的抽取: a township with teams, a group of inspectors, and the two offices that commit. */
final class GivenDraw {
    static final String PATH = "/api/v1/draws";
    static final String COUNTY = "511321";
    static final LocalDate SINCE = LocalDate.of(2021, 5, 7);

    final GivenOffice department = GivenOffices.orgDepartment(COUNTY);
    final GivenOffice stationing = GivenOffices.stationingOffice(COUNTY);
    final List<GivenOffice> inspectors = new ArrayList<>();
    final List<GivenPosting> postings = new ArrayList<>();
    final String township;
    final List<String> members;
    final String groupId;

    /** One of a township's own, so that draws of other tests do not speak of the same villages. */
    GivenDraw(String township, int villages, List<Map<String, Object>> facts) {
        this(
                township,
                villages,
                facts,
                facts.stream().map(one -> GivenOffices.inspector(COUNTY)).toList());
        for (int i = 0; i < members.size(); i++) {
            confirm(inspectors.get(i), members.get(i)).then().statusCode(200);
        }
    }

    /** Of inspectors who have confirmed nothing yet. */
    GivenDraw(String township, int villages, List<Map<String, Object>> facts, List<GivenOffice> sent) {
        this.township = township;
        GivenTeams.query(
                        "select code from region where code >= ? and code < ? and level = 5 order by code",
                        township,
                        township + ":")
                .stream()
                .limit(villages)
                .forEach(village -> postings.add(GivenPosting.in(village, SINCE)));
        List<Map<String, Object>> named = new ArrayList<>();
        for (Map<String, Object> fact : facts) {
            GivenOffice inspector = sent.get(inspectors.size());
            inspectors.add(inspector);
            Map<String, Object> member = new HashMap<>(fact);
            member.put("account", inspector.accountId());
            member.putIfAbsent("homes", List.of());
            named.add(member);
        }
        Response group = department
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "抽取督查组",
                        "regionCode",
                        COUNTY,
                        "standing",
                        false,
                        "area",
                        List.of(township),
                        "members",
                        named,
                        "from",
                        "2026-01-01"))
                .post("/api/v1/inspection-groups");
        group.then().statusCode(201);
        groupId = group.path("id");
        List<String> accounts = group.path("members.account");
        List<String> ids = group.path("members.id");
        members = inspectors.stream()
                .map(one -> ids.get(accounts.indexOf(one.accountId().toString())))
                .toList();
    }

    /** What a member says to what his group declared of him. */
    static Response confirm(GivenOffice inspector, String member) {
        return confirm(inspector, member, 0);
    }

    static Response confirm(GivenOffice inspector, String member, long version) {
        return inspector
                .request()
                .header("If-Match", "\"" + version + "\"")
                .post("/api/v1/inspection-groups/members/" + member + "/confirmation");
    }

    static List<Map<String, Object>> plain(int count) {
        List<Map<String, Object>> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(Map.of());
        }
        return facts;
    }

    Map<String, Object> body(Instant reveal, Instant release, Instant open) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", "常态化督查抽取");
        body.put("areas", List.of(township));
        body.put(
                "inspectors",
                members.stream()
                        .map(id -> Map.of("member", id, "releaseAt", release.toString()))
                        .toList());
        body.put("targets", 4);
        body.put("each", 1);
        body.put(
                "parties",
                List.of(
                        Map.of("role", "ORGANIZATION_DEPARTMENT", "regionCode", COUNTY),
                        Map.of("role", "STATIONING_OFFICE", "regionCode", COUNTY)));
        body.put("revealUntil", reveal.toString());
        body.put("openAt", open.toString());
        body.put("visitFrom", "2098-01-06");
        body.put("visitTo", "2098-01-10");
        return body;
    }

    Response organize(Map<String, Object> body) {
        return department.request().contentType(ContentType.JSON).body(body).post(PATH);
    }

    /** A draw that was just organized. */
    Running running(Map<String, Object> body) {
        Response made = organize(body);
        made.then().statusCode(201);
        return new Running(made);
    }

    /** 进行中的抽取 */
    final class Running {
        final String id;
        final String digest;
        final Opening first = opening();
        final Opening second = opening();
        Response last;

        Running(Response made) {
            id = made.path("id");
            digest = made.path("populationDigest");
            last = made;
        }

        Running committed() {
            ok(commit(department, 1, first));
            ok(commit(stationing, 2, second));
            return this;
        }

        Running revealed() {
            committed();
            ok(reveal(department, first));
            ok(reveal(stationing, second));
            return this;
        }

        Running drawn() {
            revealed();
            ok(act(department, "drawing", null));
            return this;
        }

        Response commit(GivenOffice office, int seat, Opening opening) {
            String digested = Digests.commitment(UUID.fromString(id), digest, seat, opening);
            return act(office, "commitment", Map.of("commitment", digested));
        }

        Response reveal(GivenOffice office, Opening opening) {
            return act(office, "reveal", Map.of("secret", opening.secret(), "nonce", opening.nonce()));
        }

        /** With the version that was last seen. */
        Response act(GivenOffice office, String step, Object body) {
            var request = office.request().header("If-Match", "\"" + last.path("version") + "\"");
            return (body == null
                            ? request
                            : request.contentType(ContentType.JSON).body(body))
                    .post(PATH + "/" + id + "/" + step);
        }

        Running ok(Response answer) {
            answer.then().statusCode(200);
            last = answer;
            return this;
        }

        Response read(GivenOffice office) {
            return office.request().get(PATH + "/" + id);
        }

        Response assignments(GivenOffice office) {
            return office.request().get("/api/v1/draw-assignments?size=200&withTotal=true&draw=" + id);
        }
    }

    private static Opening opening() {
        return new Opening(
                Digests.sha256(UUID.randomUUID().toString()),
                Digests.sha256(UUID.randomUUID().toString()));
    }
}
