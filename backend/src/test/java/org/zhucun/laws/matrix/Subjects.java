package org.zhucun.laws.matrix;

import io.quarkus.arc.Arc;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.assessment.grade.Standing;
import org.zhucun.assessment.obligation.GivenGrade;
import org.zhucun.audit.log.GivenLog;
import org.zhucun.exchange.GivenImport;
import org.zhucun.exchange.GivenRoster;
import org.zhucun.exchange.offline.GivenOffline;
import org.zhucun.given.GivenDatabase;
import org.zhucun.given.GivenOffice;
import org.zhucun.given.GivenOffices;
import org.zhucun.given.GivenPosting;
import org.zhucun.given.GivenTeams;
import org.zhucun.given.OwnerRows;
import org.zhucun.identity.token.AccessTokens;
import org.zhucun.kernel.Ids;
import org.zhucun.scope.Role;
import org.zhucun.scope.Tree;
import org.zhucun.verifier.NoteSigner;

/** 对象与任职: one of everything in one village of 麦积区, and an office of every role at every place. */
final class Subjects {
    private static final String PDF_HASH = "38523c087796e5d5dd1cf9bad1fb026781a838dd9dd2cf8af58b9f6502a46778";

    private static final String VILLAGE = "620503101001";
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 5);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static final String JUDGED = "{\"met\":true,\"words\":\"矩阵\"}";
    private static final String NOMINATION =
            "{\"batchId\":\"${batch}\",\"cadreId\":\"${person}\",\"seat\":\"MEMBER\",\"source\":\"UNIT_RECOMMENDED\",\"backbone\":false,"
                    + "\"politics\":" + JUDGED + ",\"ability\":" + JUDGED + ",\"devotion\":" + JUDGED + "}";

    final Map<String, String> values = new HashMap<>();
    private final Map<Place, Map<Role, GivenOffice>> offices = new EnumMap<>(Place.class);
    private final Map<Place, UUID> machines = new EnumMap<>(Place.class);

    Subjects() {
        GivenPosting posting = GivenPosting.in(VILLAGE, SINCE);
        for (Place place : Place.values()) {
            offices.put(place, officesAt(place, posting));
            machines.put(place, machine(region(Role.PROVINCIAL_SYSTEM, place)));
        }
        names(posting);
        made(posting);
    }

    /** A request as the office of a role at a place; the provincial system is a machine with a token of its own. */
    RequestSpecification request(Role role, Place place) {
        return role == Role.PROVINCIAL_SYSTEM
                ? RestAssured.given()
                        .auth()
                        .oauth2(Arc.container()
                                .instance(AccessTokens.class)
                                .get()
                                .ofClient(machines.get(place)))
                : office(role, place).request();
    }

    private static UUID machine(String node) {
        return UUID.fromString(GivenOffices.securityAdministrator(node)
                .request()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "矩阵系统" + UUID.randomUUID(),
                        "role",
                        "PROVINCIAL_SYSTEM",
                        "nodeCode",
                        node,
                        "ratePerMinute",
                        60_000))
                .post("/api/v1/clients")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    GivenOffice office(Role role, Place place) {
        return offices.get(place).get(role);
    }

    /** The text with its placeholders filled; {@code fresh} and {@code short} are new each time. */
    String fill(String text) {
        String filled = text.replace("${fresh}", Ids.next().toString())
                .replace("${short}", UUID.randomUUID().toString().substring(0, 8));
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("${" + value.getKey() + "}", value.getValue());
        }
        if (filled.contains("${")) {
            throw new IllegalStateException("nothing known about " + filled.substring(filled.indexOf("${")));
        }
        return filled;
    }

    private static Map<Role, GivenOffice> officesAt(Place place, GivenPosting posting) {
        Map<Role, GivenOffice> made = new EnumMap<>(Role.class);
        GivenPosting elsewhere = place.covers
                ? posting
                : GivenPosting.in(place == Place.SIBLING ? "620502101202" : "430922101001", SINCE);
        for (Role role : Role.values()) {
            if (role.tree() == Tree.REGION && role != Role.PROVINCIAL_SYSTEM) {
                made.put(role, GivenOffices.of(role, region(role, place)));
            }
        }
        made.put(Role.SENDING_UNIT, GivenOffices.unit(place == Place.PARENT ? "/" : elsewhere.unitPath()));
        made.put(Role.CADRE, GivenOffices.cadre(elsewhere.cadreId()));
        return made;
    }

    private static String region(Role role, Place place) {
        boolean township = role == Role.TOWNSHIP;
        return switch (place) {
            case IN_SCOPE -> township ? VILLAGE.substring(0, 9) : VILLAGE.substring(0, 6);
            case PARENT -> township ? VILLAGE.substring(0, 6) : VILLAGE.substring(0, 4);
            case SIBLING -> township ? "620503102" : "620502";
            case OTHER_PROVINCE -> township ? "430922101" : "430922";
        };
    }

    private void names(GivenPosting posting) {
        values.put("cadre", posting.cadreId().toString());
        values.put("cadreName", posting.cadreName());
        values.put("posting", posting.id().toString());
        values.put("team", posting.teamId().toString());
        values.put("unit", posting.unitId().toString());
        values.put("organization", posting.unitId().toString());
        values.put("kind", "organization");
        values.put("village", VILLAGE);
        values.put("neighbour", "620503101002");
        values.put("township", VILLAGE.substring(0, 9));
        values.put("county", VILLAGE.substring(0, 6));
        values.put("month", YearMonth.from(TODAY).toString());
        values.put("day", TODAY.minusDays(TODAY.getDayOfMonth() > 1 ? 1 : 0).toString());
        values.put("year", "2026");
        values.put("table", "sex");
        values.put("key", "roster-by-region");
        values.put("figure", "cadres-on-post");
        values.put("code", VILLAGE);
        values.put("facts", "矩阵问题" + posting.cadreName());
    }

    /** Made over the API by those whose task it is, so that every path of the document has something to speak of. */
    private void made(GivenPosting posting) {
        GivenOffice inspector = office(Role.INSPECTOR, Place.IN_SCOPE);
        GivenOffice department = office(Role.ORGANIZATION_DEPARTMENT, Place.IN_SCOPE);
        GivenOffice township = office(Role.TOWNSHIP, Place.IN_SCOPE);
        GivenOffice security = office(Role.SECURITY_ADMINISTRATOR, Place.IN_SCOPE);
        values.put("teamName", teamName(posting));
        String about = "\"targetKind\":\"TEAM\",\"targetId\":\"${team}\"";
        String finding = "{" + about
                + ",\"category\":\"TASK\",\"severity\":\"MINOR\",\"facts\":\"${facts}\",\"foundOn\":\"${day}\"}";
        id("finding", inspector, "/findings", finding);
        id("inspection", inspector, "/inspections", "{" + about + ",\"methods\":[\"OPEN_CHECK\"],\"on\":\"${day}\"}");
        id(
                "protocol",
                inspector,
                "/inspections/${inspection}/protocol",
                "{\"answers\":[],\"presences\":[],\"results\":[],\"claimedAt\":\"2026-03-01T02:15:00Z\"}");
        evidence(inspector);
        id(
                "problemList",
                department,
                "/problem-lists",
                "{" + about + ",\"title\":\"矩阵清单\",\"findingIds\":[\"${finding}\"]}");
        id(
                "bulletin",
                department,
                "/bulletins",
                "{\"regionCode\":\"${county}\",\"kind\":\"ASSESSMENT\",\"period\":\"2026-01\",\"occasion\":\"矩阵会议\",\"text\":"
                        + "{\"title\":\"矩阵通报\",\"summary\":\"\",\"problems\":[],\"practices\":[],\"audience\":\"BENEATH\",\"masking\":\"PERSONS\"}}");
        id(
                "incentive",
                department,
                "/incentives",
                "{\"kind\":\"COMMEND\",\"level\":\"COUNTY\",\"cadreId\":\"${cadre}\",\"title\":\"矩阵\",\"on\":\"${day}\"}");
        id(
                "measure",
                department,
                "/organizational-measures",
                "{\"cadreId\":\"${cadre}\",\"type\":\"CRITICISM\",\"decidedOn\":\"${day}\",\"decidedBy\":\"矩阵\","
                        + "\"documentNumber\":\"矩阵1号\",\"basis\":\"矩阵\"}");
        id(
                "leave",
                township,
                "/leave-requests",
                "{\"postingId\":\"${posting}\",\"kind\":\"SICK\",\"from\":\"2026-03-02\",\"to\":\"2026-03-02\",\"reason\":\"矩阵\"}");
        id(
                "standIn",
                township,
                "/leave-stand-ins",
                "{\"seat\":\"${township}\",\"accountId\":\"" + department.accountId()
                        + "\",\"from\":\"${day}\",\"to\":\"2999-12-31\",\"reason\":\"矩阵\"}");
        id(
                "fileCorrection",
                office(Role.CADRE, Place.IN_SCOPE),
                "/file-corrections",
                "{\"section\":\"leaves\",\"entry\":\"矩阵\",\"reads\":\"\",\"shouldRead\":\"矩阵\",\"reason\":\"矩阵\"}");
        id(
                "person",
                department,
                "/cadres",
                "{\"name\":\"矩阵乙\",\"sex\":\"1\",\"birthDate\":\"1985-06-15\",\"nationality\":\"01\",\"politicalAffiliation\":\"01\","
                        + "\"personnelCategory\":\"CIVIL_SERVANT\",\"unitId\":\"${unit}\",\"citizenId\":\"620503198506150013\"}");
        id(
                "entry",
                township,
                "/attendance/entries",
                "{\"id\":\"${fresh}\",\"postingId\":\"${posting}\",\"date\":\"${day}\",\"half\":\"AM\",\"status\":\"REST\"}");
        id(
                "absence",
                inspector,
                "/findings",
                "{\"targetKind\":\"CADRE\",\"targetId\":\"${cadre}\",\"category\":\"ABSENT\",\"severity\":\"MINOR\",\"facts\":"
                        + "\"矩阵不在岗\",\"foundOn\":\"${day}\"}");
        inspector
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body("{}")
                .post(fill("/api/v1/findings/${absence}/issue"))
                .then()
                .statusCode(200);
        values.put(
                "conflict",
                department
                        .request()
                        .get("/api/v1/attendance/conflicts?size=200")
                        .path("items.find { it.cadreId == '" + posting.cadreId() + "' }.id"));
        id(
                "correction",
                township,
                "/attendance/corrections",
                "{\"id\":\"${fresh}\",\"postingId\":\"${posting}\",\"date\":\"${day}\",\"half\":\"PM\",\"status\":\"OFFICIAL_TRIP\","
                        + "\"reason\":\"矩阵\"}");
        id(
                "category",
                department,
                "/villages/${village}/categories",
                "{\"category\":\"BORDER\",\"validFrom\":\"2026-01-01\",\"source\":\"矩阵\"}");
        id(
                "client",
                security,
                "/clients",
                "{\"name\":\"矩阵${short}\",\"role\":\"PROVINCIAL_SYSTEM\",\"nodeCode\":\"${county}\"}");
        values.put("kid", "matrix");
        id(
                "webhook",
                security,
                "/webhooks",
                "{\"clientId\":\"${client}\",\"name\":\"矩阵\",\"url\":\"http://127.0.0.1:1/\"}");
        exchanged();
        GivenPosting successor = GivenPosting.in(VILLAGE, SINCE.plusDays(30));
        values.put("successor", successor.id().toString());
        id(
                "handover",
                department,
                "/handovers",
                "{\"outgoingPostingId\":\"${posting}\",\"incomingPostingId\":\"${successor}\",\"startedOn\":\"2026-02-04\"}");
        Response listed = department
                .request()
                .contentType(ContentType.JSON)
                .body("{\"list\":\"WORK\",\"kind\":\"TASK\",\"title\":\"矩阵事项\"}")
                .post("/api/v1/handovers/" + values.get("handover") + "/items");
        values.put("item", listed.path("items[0].id"));
        Response lent = department
                .request()
                .contentType(ContentType.JSON)
                .body("{\"lentTo\":\"矩阵\",\"from\":\"2026-03-02\",\"until\":\"2026-03-03\"}")
                .post("/api/v1/postings/" + values.get("posting") + "/secondments");
        values.put("secondment", lent.path("id"));
        selection(department);
        id(
                "pack",
                department,
                "/policies/packs",
                "{\"name\":\"矩阵包${short}\",\"regionCode\":\"${county}\",\"document\":\"矩阵\",\"validFrom\":\"2030-01-01\"}");
        id(
                "training",
                department,
                "/trainings",
                "{\"title\":\"矩阵\",\"kind\":\"COLLECTIVE\",\"organizerLevel\":\"TOWNSHIP\",\"organizerName\":\"矩阵\",\"regionCode\":"
                        + "\"${township}\",\"startedOn\":\"${day}\",\"days\":1,\"attendees\":[{\"cadreId\":\"${cadre}\"}]}");
        studied(posting, department, township);
        id(
                "complaint",
                township,
                "/complaints",
                "{\"kind\":\"SUGGESTION\",\"aboutRegionCode\":\"${township}\",\"words\":\"矩阵\",\"anonymous\":false}");
        id(
                "activation",
                department,
                "/burden/activations",
                "{\"feature\":\"EXTRA_FORM\",\"regionCode\":\"${county}\",\"legalBasis\":\"矩阵\",\"documentNumber\":\"矩阵\","
                        + "\"approverName\":\"矩阵\",\"approverPosition\":\"矩阵\",\"purpose\":\"矩阵\",\"validFrom\":\"2098-01-01\",\"expiresOn\":\"2098-02-01\"}");
        values.put("subject", posting.cadreId().toString());
        byte[] roster = GivenRoster.of(1, "没有这个单位").xlsx();
        values.put("import", GivenImport.run(department, roster, "rows", true).getString("id"));
        GivenOffice held = GivenOffices.inspector(VILLAGE.substring(0, 6));
        values.put("account", held.accountId().toString());
        values.put("grant", held.grantId().toString());
        entitlement(posting);
        followed(posting, department, township);
        values.put("exception", exception(posting).toString());
        followedUp(inspector);
        assessed(posting, department);
        organized(department);
        inspected(department);
        fieldwork(department, township);
        money(department);
        honored(department);
        cared(department);
        Response deeds =
                office(Role.AUDITOR, Place.IN_SCOPE).request().get("/api/v1/audit?subjectId=" + values.get("finding"));
        values.put("deed", deeds.path("items[0].id"));
        values.put("size", Long.toString(GivenLog.sequenced()));
        values.put(
                "witnessKey", GivenLog.witness("matrix.example/witness").key().toString());
        Response witness = office(Role.SECURITY_ADMINISTRATOR, Place.IN_SCOPE)
                .request()
                .contentType(ContentType.JSON)
                .body(fill("{\"name\":\"矩阵\",\"key\":\""
                        + GivenLog.witness("matrix.example/retired").key() + "\",\"region\":\"${county}\"}"))
                .post("/api/v1/log/witnesses");
        values.put("witness", witness.path("id"));
        values.put("level", "0");
        values.put("tile", "000.p/1");
    }

    /** 后果: what a grade opened, a recall under way, an interview and a case. */
    private void followed(GivenPosting posting, GivenOffice department, GivenOffice township) {
        UUID grade = GivenGrade.given(department, GivenGrade.of(posting, Standing.BASICALLY_COMPETENT, TODAY));
        values.put(
                "obligation",
                department.request().get("/api/v1/obligations?grade=" + grade).path("items[0].id"));
        id(
                "recall",
                township,
                "/recalls",
                "{\"postingId\":\"${posting}\",\"condition\":\"7\",\"cause\":\"OTHER\",\"facts\":\"矩阵\"}");
        id(
                "interview",
                department,
                "/interviews",
                "{\"kind\":\"REMINDER\",\"heldOn\":\"${day}\",\"heldBy\":\"矩阵\",\"cause\":\"OTHER\",\"subject\":\"矩阵\",\"note\":\"矩阵\","
                        + "\"interviewees\":[{\"kind\":\"CADRE\",\"cadreId\":\"${cadre}\"}]}");
        id(
                "accountabilityCase",
                department,
                "/accountability-cases",
                "{\"unitId\":\"${unit}\",\"headName\":\"矩阵\",\"headPost\":\"矩阵\",\"cause\":\"OTHER\",\"facts\":\"矩阵\",\"measure\":\"TALK\","
                        + "\"decidedOn\":\"${day}\",\"decidedBy\":\"矩阵\",\"documentNumber\":\"矩阵2号\"}");
    }

    /** 回头看与专项: a sample of the county with one finding in it, a campaign of the county. */
    private void followedUp(GivenOffice inspector) {
        id("recheckSample", inspector, "/recheck-samples", "{\"regionCode\":\"${county}\",\"quarter\":\"2025Q1\"}");
        values.put("recheckItem", Ids.next().toString());
        // as history comes: over the API only what was closed in the quarter is drawn
        OwnerRows.beyondScope(
                "finding_recheck",
                fill(
                        "insert into finding_recheck (id, sample_id, finding_id, region_path, place) values ('${recheckItem}', "
                                + "'${recheckSample}', '${finding}', '" + GivenOffices.path(VILLAGE.substring(0, 6))
                                + "', 1)"));
        id(
                "findingCampaign",
                inspector,
                "/finding-campaigns",
                "{\"regionCode\":\"${county}\",\"title\":\"矩阵整治\",\"theme\":\"矩阵\",\"from\":\"2026-01-05\",\"to\":\"2026-12-31\"}");
    }

    /** 考核: a round of the county with one sheet, that of the cadre, which has its grade. */
    private void assessed(GivenPosting posting, GivenOffice department) {
        String county = GivenOffices.path(VILLAGE.substring(0, 6));
        for (String id : List.of("assessmentRound", "assessmentSheet", "assessmentGrade")) {
            values.put(id, Ids.next().toString());
        }
        // by rows: over the API a round is about everybody whom other tests posted to the county
        OwnerRows.beyondScope(
                "assessment_round",
                fill(
                        "insert into assessment_round (id, kind, year, title, from_day, to_day, forms, opened_on, opened_by, opened_by_name, "
                                + "region_code, region_name, region_path) values ('${assessmentRound}', 'END_OF_TERM', 2099, '矩阵考核', "
                                + "'2099-01-01', '2099-12-31', '[]', '2026-01-05', '" + department.accountId()
                                + "', '矩阵', '${county}', '矩阵县', '" + county + "')"));
        OwnerRows.beyondScope(
                "assessment_sheet",
                fill(
                        "insert into assessment_sheet (id, round_id, round_kind, round_title, year, from_day, to_day, object_kind, object_id, "
                                + "object_name, cadre_id, category, sent_by, decides_path, state, total, proposed, opinion, proposed_by, "
                                + "proposed_by_name, proposed_on, grade_id, grade, region_path, unit_path) values ('${assessmentSheet}', "
                                + "'${assessmentRound}', 'END_OF_TERM', '矩阵考核', 2099, '2099-01-01', '2099-12-31', 'CADRE', '${cadre}', "
                                + "'${cadreName}', '${cadre}', 'CIVIL_SERVANT', 'COUNTY', '" + county
                                + "', 'GRADED', 80, 'COMPETENT', '矩阵', gen_random_uuid(), '矩阵', '2026-01-05', '${assessmentGrade}', "
                                + "'COMPETENT', '" + posting.villagePath() + "', '" + posting.unitPath() + "')"));
        OwnerRows.beyondScope(
                "assessment_grade",
                fill(
                        "insert into assessment_grade (id, sheet_id, round_id, object_kind, category, edition, grade, opinion, parts, total, facts, "
                                + "facts_as_of, digest, proposed_by, decided_by, decided_by_name, decided_office, office_path, decided_on, "
                                + "objection_until, objection_basis, cadre_id, region_path, unit_path) values ('${assessmentGrade}', "
                                + "'${assessmentSheet}', '${assessmentRound}', 'CADRE', 'CIVIL_SERVANT', 1, 'COMPETENT', '矩阵', '[]', 80, "
                                + "'{\"visits\": 0}', now(), repeat('0', 64), gen_random_uuid(), gen_random_uuid(), '矩阵', '矩阵', '"
                                + county + "', '2026-01-05', '2999-01-01', '矩阵', '${cadre}', '" + posting.villagePath()
                                + "', '" + posting.unitPath() + "')"));
        department
                .request()
                .contentType(ContentType.JSON)
                .body(
                        fill(
                                "{\"regionCode\":\"${county}\",\"objectKind\":\"UNIT\",\"title\":\"矩阵指标\",\"basis\":\"矩阵\",\"validFrom\":"
                                        + "\"2026-01-01\",\"parts\":[{\"code\":\"visit\",\"title\":\"实地\",\"weight\":100,\"evidence\":\"ON_SITE\"}]}"))
                .post("/api/v1/assessment-templates")
                .then()
                .statusCode(201);
    }

    /** 学习与手册: a meeting of the township with a test, an edition that the cadre received. */
    private void studied(GivenPosting posting, GivenOffice department, GivenOffice township) {
        id(
                "studyMeeting",
                township,
                "/study-meetings",
                "{\"regionCode\":\"${township}\",\"heldOn\":\"2026-01-06\",\"title\":\"矩阵例会\",\"attended\":3}");
        id(
                "knowledgeTest",
                township,
                "/knowledge-tests",
                "{\"studyMeetingId\":\"${studyMeeting}\",\"title\":\"矩阵测试\",\"heldOn\":\"2026-01-06\",\"fullScore\":100,\"passScore\":60,"
                        + "\"scores\":[{\"cadreId\":\"${cadre}\",\"score\":80}]}");
        id(
                "handbook",
                department,
                "/handbooks",
                "{\"regionCode\":\"${county}\",\"title\":\"矩阵手册\",\"edition\":\"${short}\",\"issuedOn\":\"2026-01-05\"}");
        department
                .request()
                .contentType(ContentType.JSON)
                .body("{\"cadreIds\":[\"" + posting.cadreId() + "\"],\"receivedOn\":\"2026-01-06\"}")
                .post("/api/v1/handbooks/" + values.get("handbook") + "/receipts")
                .then()
                .statusCode(200);
        values.put(
                "trainee",
                department
                        .request()
                        .get("/api/v1/trainings/" + values.get("training") + "/roll")
                        .path("items[0].id"));
    }

    /** 组织体系: one of each in the township. */
    /** 督查组、计划与抽取: all in the far future, so that nothing of it is due or released; with villages and members to choose from. */
    private void inspected(GivenOffice department) {
        GivenTeams.query(
                        "select code from region where code > ? and code < ? and level = 5 order by code limit 3",
                        VILLAGE,
                        VILLAGE.substring(0, 9) + ":")
                .forEach(village -> GivenPosting.in(village, SINCE));
        GivenOffice second = GivenOffices.inspector(VILLAGE.substring(0, 6));
        GivenOffice member = GivenOffices.inspector(VILLAGE.substring(0, 6));
        Response group = department
                .request()
                .contentType(ContentType.JSON)
                .body(fill(
                        "{\"name\":\"矩阵组\",\"regionCode\":\"${county}\",\"standing\":false,\"area\":[\"${township}\"],\"members\":"
                                + "[{\"account\":\"" + member.accountId()
                                + "\",\"homes\":[]},{\"account\":\"" + second.accountId()
                                + "\",\"homes\":[]}],\"from\":\"2026-01-05\"}"))
                .post("/api/v1/inspection-groups");
        values.put("inspectionGroup", group.path("id"));
        for (GivenOffice one : List.of(second, member)) {
            String id = group.path("members.find { it.account == '" + one.accountId() + "' }.id");
            one.request()
                    .header("If-Match", "\"0\"")
                    .post("/api/v1/inspection-groups/members/" + id + "/confirmation")
                    .then()
                    .statusCode(200);
        }
        values.put("groupMember", group.path("members[0].id"));
        values.put("otherGroupMember", group.path("members[1].id"));
        id(
                "inspectionPlan",
                department,
                "/inspection-plans",
                "{\"title\":\"矩阵计划\",\"kind\":\"ROUTINE\",\"from\":\"2098-04-05\",\"to\":\"2098-04-09\",\"visits\":"
                        + "[{\"villageCode\":\"${village}\",\"on\":\"2098-04-07\",\"inspectors\":[]}]}");
        id(
                "draw",
                department,
                "/draws",
                "{\"title\":\"矩阵抽取\",\"areas\":[\"${township}\"],\"inspectors\":[{\"member\":\"${groupMember}\",\"releaseAt\":"
                        + "\"2098-05-01T00:00:00Z\"},{\"member\":\"${otherGroupMember}\",\"releaseAt\":\"2098-05-01T00:00:00Z\"}],\"targets\":1,\"each\":1,\"parties\":[{\"role\":\"ORGANIZATION_DEPARTMENT\",\"regionCode\":\"62\"},"
                        + "{\"role\":\"STATIONING_OFFICE\",\"regionCode\":\"62\"}],\"revealUntil\":\"2098-04-01T00:00:00Z\",\"openAt\":"
                        + "\"2098-05-09T00:00:00Z\",\"visitFrom\":\"2098-05-12\",\"visitTo\":\"2098-05-16\"}");
    }

    private void organized(GivenOffice department) {
        id(
                "organ",
                department,
                "/organs",
                "{\"kind\":\"TASK_FORCE\",\"regionCode\":\"${township}\",\"name\":\"矩阵专班\",\"from\":\"2026-01-05\",\"founders\":[{\"name\":\"矩阵部门\"}]}");
        Response seated = department
                .request()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"0\"")
                .body(
                        fill(
                                "{\"role\":\"MEMBER\",\"personName\":\"矩阵丙\",\"position\":\"干部\",\"post\":\"OTHER\",\"from\":\"2026-01-05\"}"))
                .post(fill("/api/v1/organs/${organ}/members"));
        values.put("member", seated.path("members[0].id"));
        values.put("founder", seated.path("founders[0].id"));
        id(
                "commander",
                department,
                "/commanders",
                "{\"kind\":\"TOWNSHIP_GENERAL_CAPTAIN\",\"regionCode\":\"${township}\",\"personName\":\"矩阵丁\",\"position\":\"书记\",\"from\":\"2026-01-05\"}");
        id(
                "contact",
                department,
                "/contacts",
                "{\"kind\":\"ORG_OFFICER\",\"personName\":\"矩阵戊\",\"position\":\"干部\",\"targetKind\":\"TOWNSHIP\",\"regionCode\":\"${township}\",\"from\":\"2026-01-05\"}");
        id(
                "pairing",
                department,
                "/pairings",
                "{\"unitId\":\"${unit}\",\"villageCode\":\"${village}\",\"from\":\"2026-01-05\"}");
        id(
                "meeting",
                department,
                "/dispatch-meetings",
                "{\"kind\":\"DISPATCH\",\"regionCode\":\"${township}\",\"heldOn\":\"2026-01-05\",\"title\":\"矩阵会${short}\",\"issues\":[]}");
        id(
                "designation",
                department,
                "/counties/${county}/categories",
                "{\"category\":\"BORDER_COUNTY\",\"validFrom\":\"2026-01-05\",\"source\":\"矩阵\"}");
        tasks(department);
    }

    /** A list that the township's teams work by. */
    private void tasks(GivenOffice department) {
        id(
                "taskList",
                department,
                "/task-lists",
                "{\"regionCode\":\"${township}\",\"year\":2026,\"title\":\"矩阵清单\",\"declaredAspects\":1,\"declaredTasks\":1,"
                        + "\"aspects\":[{\"title\":\"矩阵方面\",\"tasks\":[{\"title\":\"矩阵任务\"}]}]}");
        department
                .request()
                .header("If-Match", "\"0\"")
                .post(fill("/api/v1/task-lists/${taskList}/publication"))
                .then()
                .statusCode(200);
        department
                .request()
                .contentType(ContentType.JSON)
                .body(fill("{\"regionCode\":\"${township}\"}"))
                .post(fill("/api/v1/task-lists/${taskList}/cascade"))
                .then()
                .statusCode(200);
        values.put(
                "teamTask",
                department
                        .request()
                        .get(fill("/api/v1/team-tasks?team=${team}"))
                        .path("items[0].id"));
    }

    /** 驻村工作: one of each in the village; what a cadre reports he reports himself. */
    private void fieldwork(GivenOffice department, GivenOffice township) {
        id("dutyPlan", township, "/duty-plans", "{\"teamId\":\"${team}\",\"year\":2026,\"measures\":[]}");
        id(
                "campaign",
                department,
                "/campaigns",
                "{\"regionCode\":\"${township}\",\"kind\":\"ACTIONS\",\"year\":2026,\"title\":\"矩阵行动${short}\",\"items\":[\"矩阵\"]}");
        department
                .request()
                .contentType(ContentType.JSON)
                .body(fill("{\"regionCode\":\"${village}\"}"))
                .post(fill("/api/v1/campaigns/${campaign}/cascade"))
                .then()
                .statusCode(200);
        values.put(
                "campaignEntry",
                department
                        .request()
                        .get(fill("/api/v1/campaign-entries?campaign=${campaign}&team=${team}"))
                        .path("items[0].id"));
        GivenOffice cadre = office(Role.CADRE, Place.IN_SCOPE);
        id("workReport", cadre, "/work-reports", "{\"teamId\":\"${team}\",\"day\":\"2026-02-02\",\"form\":\"ORAL\"}");
        id(
                "arrivalSurvey",
                cadre,
                "/arrival-surveys",
                "{\"postingId\":\"${posting}\",\"shortcomings\":\"矩阵\",\"expectations\":\"矩阵\",\"priorities\":\"矩阵\"}");
        id(
                "guidanceVisit",
                township,
                "/guidance-visits",
                "{\"department\":\"矩阵局\",\"villageCode\":\"${village}\",\"visitedOn\":\"${day}\",\"stationingChecked\":true}");
        id(
                "publicityEvent",
                township,
                "/publicity-events",
                "{\"kind\":\"POLICY_TALK\",\"title\":\"矩阵\",\"regionCode\":\"${village}\",\"heldOn\":\"${day}\",\"audienceCount\":9}");
        id(
                "villagePlan",
                township,
                "/village-plans",
                "{\"villageCode\":\"${village}\",\"title\":\"矩阵\",\"summary\":\"矩阵\",\"adoptedOn\":\"${day}\"}");
        id(
                "notice",
                department,
                "/notices",
                "{\"regionCode\":\"${township}\",\"title\":\"矩阵\",\"body\":\"矩阵\",\"onPost\":false,\"dueOn\":\"2100-01-01\"}");
        values.put(
                "noticeReceipt",
                township.request()
                        .get(fill("/api/v1/notice-receipts?notice=${notice}"))
                        .path("items[0].id"));
        households(township);
    }

    private void households(GivenOffice township) {
        id(
                "household",
                township,
                "/households",
                "{\"villageCode\":\"${village}\",\"number\":\"${short}\",\"kind\":\"OTHER\",\"name\":\"矩阵\"}");
        id(
                "householdPlan",
                township,
                "/household-plans",
                "{\"householdId\":\"${household}\",\"year\":2026,\"causes\":[],\"measures\":[]}");
        id(
                "difficulty",
                township,
                "/difficulties",
                "{\"kind\":\"ROAD\",\"matter\":\"矩阵\",\"villageCode\":\"${village}\",\"reportedOn\":\"${day}\"}");
        id(
                "satisfactionSurvey",
                township,
                "/satisfaction-surveys",
                "{\"regionCode\":\"${village}\",\"surveyedOn\":\"${day}\",\"forms\":30,\"satisfied\":27}");
    }

    /** 资金与项目 */
    private void money(GivenOffice department) {
        id(
                "fund",
                department,
                "/fund-records",
                "{\"kind\":\"INVESTED\",\"amount\":\"100.00\",\"unitId\":\"${unit}\",\"villageCode\":\"${village}\",\"receivedOn\":\"${day}\"}");
        id(
                "project",
                department,
                "/projects",
                "{\"kind\":\"OTHER\",\"title\":\"矩阵\",\"villageCode\":\"${village}\",\"unitId\":\"${unit}\",\"amount\":\"100.00\",\"startedOn\":\"${day}\"}");
        id("workFund", department, "/work-funds", "{\"teamId\":\"${team}\",\"year\":2025,\"budget\":\"100.00\"}");
        id(
                "stockCount",
                office(Role.INSPECTOR, Place.IN_SCOPE),
                "/stock-counts",
                "{\"teamId\":\"${team}\",\"countedOn\":\"${day}\",\"lines\":[{\"item\":\"矩阵\",\"booked\":1,\"found\":1}]}");
    }

    /** 激励与跟踪管理: an honour in its publicity with an objection, a case, a promotion, a batch, a note, a visit of the unit. */
    private void honored(GivenOffice department) {
        id(
                "honor",
                office(Role.STATIONING_OFFICE, Place.IN_SCOPE),
                "/honors",
                "{\"level\":\"COUNTY\",\"title\":\"矩阵荣誉\",\"cadreId\":\"${cadre}\",\"grantedBy\":\"矩阵\",\"documentNumber\":\"矩阵\","
                        + "\"grantedOn\":\"${day}\",\"deeds\":\"矩阵\",\"publicityWhere\":\"矩阵\",\"publicityFrom\":\"2026-01-05\","
                        + "\"publicityTo\":\"2099-01-30\"}");
        id(
                "honorObjection",
                office(Role.TOWNSHIP, Place.IN_SCOPE),
                "/honors/${honor}/objections",
                "{\"saidBy\":\"矩阵\",\"content\":\"矩阵\",\"on\":\"${day}\"}");
        id(
                "modelCase",
                department,
                "/model-cases",
                "{\"title\":\"矩阵典型${short}\",\"cadreId\":\"${cadre}\",\"summary\":\"矩阵\",\"material\":\"矩阵\"}");
        id(
                "promotion",
                department,
                "/promotions",
                "{\"cadreId\":\"${cadre}\",\"kind\":\"PROMOTED\",\"fromRank\":\"150\",\"toRank\":\"142\",\"position\":\"矩阵\","
                        + "\"effectiveOn\":\"${day}\",\"decidedBy\":\"矩阵\",\"documentNumber\":\"矩阵${short}\"}");
        id(
                "incentiveBatch",
                department,
                "/incentive-batches",
                "{\"regionCode\":\"${county}\",\"year\":2026,\"title\":\"矩阵批次\",\"documentNumber\":\"矩阵${short}\",\"issuedBy\":\"矩阵\"}");
        id(
                "observation",
                department,
                "/observation-notes",
                "{\"cadreId\":\"${cadre}\",\"occasion\":\"VISIT\",\"on\":\"${day}\",\"text\":\"矩阵\"}");
        id(
                "tracking",
                department,
                "/unit-tracking",
                "{\"unitId\":\"${unit}\",\"villageCode\":\"${village}\",\"kind\":\"REPORT_HEARD\",\"on\":\"${day}\",\"who\":\"矩阵\",\"matter\":\"矩阵\"}");
    }

    /** 关爱: a cover for days to come, a talk, a difficulty, and a payment as history comes: over the API it takes debts with it. */
    private void cared(GivenOffice department) {
        String policy =
                "{\"number\":\"矩阵保单\",\"insurer\":\"矩阵\",\"coverFrom\":\"2098-01-01\",\"coverTo\":\"2098-01-31\","
                        + "\"payerId\":\"${unit}\",\"region\":\"${township}\"}";
        id("insurancePolicy", department, "/insurance-policies", policy);
        department
                .request()
                .contentType(ContentType.JSON)
                .body(fill(
                        "{\"kind\":\"HEART_TO_HEART\",\"on\":\"${day}\",\"byName\":\"矩阵\",\"byPosition\":\"矩阵\",\"cadreIds\":"
                                + "[\"${cadre}\"]}"))
                .post("/api/v1/care-activities")
                .then()
                .statusCode(201);
        id(
                "cadreDifficulty",
                department,
                "/cadre-difficulties",
                "{\"postingId\":\"${posting}\",\"kind\":\"OTHER\",\"words\":\"矩阵困难\"}");
        UUID batch = Ids.next();
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into payment_batch (id, number, kind, month, state, debtor_name, lines, total, sha256, made_by, made_name,"
                                + " made_at, region_path) values (?, ?, 'RELIEF', '2013-01', 'DRAFT', '矩阵', 1, 1, '-', ?, '矩阵', now(), ?)",
                        batch,
                        "矩阵" + batch,
                        UUID.randomUUID(),
                        GivenOffices.path(VILLAGE.substring(0, 6))));
        values.put("paymentBatch", batch.toString());
    }

    /** A batch with its needs fixed, and somebody nominated by his unit. */
    private void selection(GivenOffice department) {
        String batch = "{\"name\":\"矩阵批次\",\"startOn\":\"2026-03-01\",\"units\":[{\"unitId\":\"${unit}\"}],"
                + "\"needs\":[{\"villageCode\":\"${village}\",\"firstSecretary\":true,\"captain\":true,\"members\":5}]}";
        Response made = department
                .request()
                .contentType(ContentType.JSON)
                .body(fill(batch))
                .post("/api/v1/selection-batches");
        values.put("batch", made.path("batch.id"));
        values.put("need", made.path("needs[0].id"));
        department
                .request()
                .header("If-Match", made.header("ETag"))
                .post("/api/v1/selection-batches/" + values.get("batch") + "/needs/fixing")
                .then()
                .statusCode(200);
        GivenDatabase.asRegion("/", sql -> {
            sql.run(
                    "update cadre set work_start_date = date '2010-01-01' where id = ?",
                    UUID.fromString(values.get("person")));
            return null;
        });
        id("nomination", department, "/nominations", NOMINATION);
        Response plan = department
                .request()
                .contentType(ContentType.JSON)
                .body(fill(
                        "{\"batchId\":\"${batch}\",\"name\":\"矩阵方案\",\"emphasis\":\"MATCH\",\"seed\":1,\"seconds\":1}"))
                .post("/api/v1/selection-plans");
        values.put("plan", plan.path("plan.id"));
    }

    /** A file of the visit that has arrived whole, and the id of one that was not begun. */
    private void evidence(GivenOffice inspector) {
        values.put("upload", Ids.next().toString());
        String id = Ids.next().toString();
        inspector
                .request()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"矩阵.pdf\",\"bytes\":5,\"sha256\":\"" + PDF_HASH
                        + "\",\"claimedAt\":\"2026-03-01T02:15:00Z\"}")
                .put(fill("/api/v1/inspections/${inspection}/uploads/" + id))
                .then()
                .statusCode(200);
        inspector
                .request()
                .contentType("application/offset+octet-stream")
                .header("Upload-Offset", 0)
                .body("%PDF-".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .patch("/api/v1/uploads/" + id)
                .then()
                .statusCode(204);
        values.put("evidence", id);
    }

    private void id(String name, GivenOffice office, String path, String body) {
        Response made =
                office.request().contentType(ContentType.JSON).body(fill(body)).post("/api/v1" + fill(path));
        if (made.statusCode() >= 300) {
            throw new IllegalStateException(name + ": " + made.asString());
        }
        values.put(name, made.path("id").toString());
    }

    private static String teamName(GivenPosting posting) {
        return GivenDatabase.asRegion(
                "/",
                sql -> sql.texts("select name from work_team where id = ?", posting.teamId())
                        .get(0));
    }

    private static UUID exception(GivenPosting posting) {
        UUID id = Ids.next();
        GivenDatabase.asRegion(
                "/",
                sql -> sql.run(
                        "insert into policy_exception (id, rule_id, parameter_id, parameter_key, subject_id, subject_label, required, found,"
                                + " source, reason, valid_from, requested_by, requested_by_name, approver_id, approver_name, region_path,"
                                + " unit_path) select ?, 'C1', id, key, ?, '矩阵队', '3', '2', '矩阵', '矩阵', date '2026-01-05', ?, '甲', ?,"
                                + " '乙', ?, ? from policy_parameter where key = 'team.minSize.KEY' and region_path = '/'",
                        id,
                        posting.teamId().toString(),
                        Ids.next(),
                        Ids.next(),
                        posting.villagePath(),
                        posting.unitPath()));
        return id;
    }

    private void entitlement(GivenPosting posting) {
        UUID id = Ids.next();
        GivenDatabase.asRegion("/", sql -> {
            sql.run(
                    "insert into team_village (id, team_id, village_code, village_name, role, valid_from, region_path)"
                            + " values (?, ?, ?, '矩阵村', 'HOME', date '2026-01-05', ?)",
                    Ids.next(),
                    posting.teamId(),
                    posting.village(),
                    posting.villagePath());
            sql.run(
                    "insert into entitlement (id, kind, cadre_id, cadre_name, posting_id, village_name, period, due_from, due_by,"
                            + " debtor_id, debtor_name, region_path, unit_path) values (?, 'HEALTH_CHECK', ?, ?, ?, '矩阵村',"
                            + " '2026', date '2026-01-05', date '2027-01-05', ?, '矩阵单位', ?, ?)",
                    id,
                    posting.cadreId(),
                    posting.cadreName(),
                    posting.id(),
                    posting.unitId(),
                    posting.villagePath(),
                    posting.unitPath());
            return null;
        });
        values.put("entitlement", id.toString());
    }

    /** A receiver with a bundle and its receipt, and a sender of which something was taken. */
    private void exchanged() {
        values.put("peerKey", NoteSigner.generate("matrix.example/peer").key().toString());
        GivenOffline.Receiver receiver = GivenOffline.Receiver.of(VILLAGE.substring(0, 6));
        values.put("peer", receiver.id().toString());
        values.put("bundle", "1");
        values.put("receipt", receiver.answered().replace("\n", "\\n"));
        GivenOffline.Sender sender = GivenOffline.Sender.of(VILLAGE.substring(0, 6));
        values.put("sender", sender.id().toString());
        values.put("copied", sender.cadre(1, "{}").id());
        values.put("receivedBundle", sender.taken().path("id"));
    }

    /** The subject a path parameter named {@code id} stands for. */
    String path(String template) {
        if (template.startsWith("/api/v1/attendance/conflicts/")) {
            return fill(template.replace("{id}", "${conflict}"));
        }
        if (template.startsWith("/api/v1/audit-desk/")) {
            return fill(template.replace("{id}", template.contains("/findings/") ? "${finding}" : "${fresh}"));
        }
        if (template.startsWith("/api/v1/inspection-groups/members/")) {
            return fill(template.replace("{id}", "${groupMember}"));
        }
        if (template.startsWith("/api/v1/recheck-samples/items/")) {
            return fill(template.replace("{id}", "${recheckItem}"));
        }
        if (template.startsWith("/api/v1/log/witnesses/")) {
            return fill(template.replace("{id}", "${witness}"));
        }
        if (template.startsWith("/api/v1/honors/objections/")) {
            return fill(template.replace("{id}", "${honorObjection}"));
        }
        if (template.startsWith("/api/v1/received/")) {
            return fill(template.replace("{type}", "CADRE").replace("{item}", "${copied}"));
        }
        if (template.startsWith("/api/v1/received-bundles/")) {
            return fill(template.replace("{id}", "${receivedBundle}"));
        }
        if (template.startsWith("/api/v1/log/")) {
            return fill(template.replace("{id}", "${deed}").replaceAll("\\$?\\{(\\w+)}", "\\${$1}"));
        }
        if (template.startsWith("/api/v1/figures/")) {
            return fill(template.replace("{key}", "${figure}"));
        }
        if (template.startsWith("/api/v1/evidence/")) {
            return fill(template.replace("{id}", "${evidence}"));
        }
        String subject = List.of(
                        "accounts",
                        "grants",
                        "clients",
                        "webhooks",
                        "peers",
                        "cadres",
                        "teams",
                        "postings",
                        "leave-requests",
                        "leave-stand-ins",
                        "file-corrections",
                        "findings",
                        "inspections",
                        "inspection-groups",
                        "inspection-plans",
                        "draws",
                        "problem-lists",
                        "bulletins",
                        "recheck-samples",
                        "finding-campaigns",
                        "talk-proposals",
                        "entitlements",
                        "incentives",
                        "organizational-measures",
                        "obligations",
                        "recalls",
                        "interviews",
                        "accountability-cases",
                        "assessment-rounds",
                        "assessment-sheets",
                        "organizations",
                        "audit",
                        "imports",
                        "trainings",
                        "knowledge-tests",
                        "study-meetings",
                        "complaints",
                        "burden",
                        "handbooks",
                        "handovers",
                        "staffing",
                        "organs",
                        "commanders",
                        "contacts",
                        "pairings",
                        "dispatch-meetings",
                        "task-lists",
                        "team-tasks",
                        "managements",
                        "counties",
                        "selection-batches",
                        "nominations",
                        "selection-plans",
                        "duty-plans",
                        "campaigns",
                        "campaign-entries",
                        "notices",
                        "notice-receipts",
                        "households",
                        "household-plans",
                        "difficulties",
                        "fund-records",
                        "projects",
                        "work-funds",
                        "honors",
                        "model-cases",
                        "promotions",
                        "incentive-batches",
                        "observation-notes",
                        "unit-tracking",
                        "payment-batches",
                        "cadre-difficulties")
                .stream()
                .filter(room -> template.startsWith("/api/v1/" + room + "/"))
                .findFirst()
                .orElse("villages");
        if (template.startsWith("/api/v1/policies/")) {
            subject = template.split("/")[4];
        }
        String key = switch (subject) {
            case "payment-batches" -> "paymentBatch";
            case "cadre-difficulties" -> "cadreDifficulty";
            case "exceptions" -> "exception";
            case "packs" -> "pack";
            case "trainings" -> "training";
            case "knowledge-tests" -> "knowledgeTest";
            case "study-meetings" -> "studyMeeting";
            case "complaints" -> "complaint";
            case "burden" -> "activation";
            case "handbooks" -> "handbook";
            case "accounts" -> "account";
            case "grants" -> "grant";
            case "clients" -> "client";
            case "webhooks" -> "webhook";
            case "peers" -> "peer";
            case "cadres" -> template.endsWith("/reveal") ? "person" : "cadre";
            case "teams" -> "team";
            case "postings" -> "posting";
            case "leave-requests" -> "leave";
            case "leave-stand-ins" -> "standIn";
            case "file-corrections" -> "fileCorrection";
            case "findings" -> "finding";
            case "inspections" -> "inspection";
            case "inspection-groups" -> "inspectionGroup";
            case "inspection-plans" -> "inspectionPlan";
            case "draws" -> "draw";
            case "problem-lists" -> "problemList";
            case "bulletins" -> "bulletin";
            case "recheck-samples" -> "recheckSample";
            case "finding-campaigns" -> "findingCampaign";
            case "talk-proposals" -> "cadre";
            case "entitlements" -> "entitlement";
            case "incentives" -> "incentive";
            case "organizational-measures" -> "measure";
            case "obligations" -> "obligation";
            case "recalls" -> "recall";
            case "interviews" -> "interview";
            case "accountability-cases" -> "accountabilityCase";
            case "assessment-rounds" -> "assessmentRound";
            case "assessment-sheets" -> "assessmentSheet";
            case "organizations" -> "organization";
            case "audit" -> "deed";
            case "selection-batches" -> "batch";
            case "nominations" -> "nomination";
            case "selection-plans" -> "plan";
            case "imports" -> "import";
            case "handovers" -> "handover";
            case "staffing" -> "team";
            case "organs" -> "organ";
            case "commanders" -> "commander";
            case "contacts" -> "contact";
            case "pairings" -> "pairing";
            case "dispatch-meetings" -> "meeting";
            case "task-lists" -> "taskList";
            case "team-tasks" -> "teamTask";
            case "managements" -> "posting";
            case "counties" -> "designation";
            case "duty-plans" -> "dutyPlan";
            case "campaigns" -> "campaign";
            case "campaign-entries" -> "campaignEntry";
            case "notices" -> "notice";
            case "notice-receipts" -> "noticeReceipt";
            case "households" -> "household";
            case "household-plans" -> "householdPlan";
            case "difficulties" -> "difficulty";
            case "fund-records" -> "fund";
            case "projects" -> "project";
            case "work-funds" -> "workFund";
            case "honors" -> "honor";
            case "model-cases" -> "modelCase";
            case "promotions" -> "promotion";
            case "incentive-batches" -> "incentiveBatch";
            case "observation-notes" -> "observation";
            case "unit-tracking" -> "tracking";
            default -> "category";
        };
        return fill(template.replace("{id}", "{" + key + "}").replace("{", "${"));
    }
}
