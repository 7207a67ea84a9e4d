package org.zhucun.conformance.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.zhucun.conformance.Requirement;
import org.zhucun.conformance.api.MutantProxy.Answer;
import org.zhucun.conformance.api.MutantProxy.Asked;

/** 变异: one thing that a system does wrong, and what has to be said of it and nothing else. */
enum Mutant {
    MAY_BE_STORED((asked, answer) -> drop(asked.isToken(), answer, "Cache-Control"), Requirement.TOKEN_GRANTED),
    TAKES_AN_ASSERTION_TWICE(
            (asked, answer) -> granted(asked.again() && answer.status == 401, answer), Requirement.TOKEN_ONCE),
    TAKES_ANY_ASSERTION(
            (asked, answer) -> granted(asked.isToken() && !asked.again() && answer.status == 401, answer),
            Requirement.TOKEN_REFUSED),
    HIDES_THE_CHALLENGE_OF_TOKENS(
            (asked, answer) -> drop(asked.isToken(), answer, "WWW-Authenticate"), Requirement.TOKEN_CHALLENGE),
    CALLS_EVERYTHING_INVALID(
            (asked, answer) -> {
                if (asked.isToken() && answer.status == 400) {
                    answer.object().put("error", "invalid_request");
                }
            },
            Requirement.TOKEN_FORM),
    OPENS_TO_ANYBODY(
            (asked, answer) -> become(!asked.isToken() && answer.status == 401, answer, 200),
            Requirement.BEARER_REQUIRED),
    HIDES_THE_CHALLENGE(
            (asked, answer) -> drop(!asked.isToken(), answer, "WWW-Authenticate"), Requirement.BEARER_CHALLENGE),
    REFUSES_IN_HTML(
            (asked, answer) -> {
                if (answer.isProblem()) {
                    answer.header("Content-Type", "text/html");
                }
            },
            Requirement.PROBLEM_TYPE),
    NAMES_NO_REQUEST(
            (asked, answer) -> {
                if (answer.isProblem()) {
                    answer.object().remove("requestId");
                }
            },
            Requirement.PROBLEM_SHAPE),
    SPEAKS_CHINESE_ONLY(asked -> asked.headers.remove("Accept-language"), Requirement.PROBLEM_LANGUAGE),
    SAYS_FORBIDDEN_OF_WHAT_IS_NOT_THERE(
            (asked, answer) -> {
                if (answer.status == 404) {
                    answer.status = 403;
                    answer.object().put("status", 403).put("code", "FORBIDDEN");
                }
            },
            Requirement.NOT_FOUND),
    DROPS_THE_ETAG((asked, answer) -> drop(true, answer, "ETag"), Requirement.ETAG),
    CHANGES_WITHOUT_A_VERSION(
            (asked, answer) -> become(answer.status == 428, answer, 200), Requirement.IF_MATCH_REQUIRED),
    CHANGES_WHAT_IS_STALE((asked, answer) -> become(answer.status == 412, answer, 200), Requirement.IF_MATCH_STALE),
    REFUSES_THE_RIGHT_VERSION(
            (asked, answer) -> {
                if (answer.status == 409) {
                    answer.status = 412;
                    answer.object().put("status", 412).put("code", "STALE");
                }
            },
            Requirement.IF_MATCH_CURRENT),
    FORGETS_KEYS(
            asked -> asked.headers.remove("Idempotency-key"),
            Requirement.KEY_REPLAYED,
            Requirement.KEY_REUSED,
            Requirement.KEY_PARALLEL,
            Requirement.KEY_FORM),
    TAKES_A_KEY_FOR_SOMETHING_ELSE(
            (asked, answer) -> become(answer.status == 422, answer, 202), Requirement.KEY_REUSED),
    DOES_TWICE_WHAT_COMES_AT_ONCE(
            asked -> {
                if (asked.meanwhile()) {
                    asked.headers.remove("Idempotency-key");
                }
            },
            Requirement.KEY_PARALLEL),
    TAKES_ANY_KEY(
            asked -> {
                if ("no-uuid".equals(asked.headers.get("Idempotency-key"))) {
                    asked.headers.remove("Idempotency-key");
                }
            },
            Requirement.KEY_FORM),
    SHOWS_A_ROW_ON_TWO_PAGES(
            (asked, answer) -> {
                if (asked.at("/organizations?size=7&after=") && answer.items().size() > 1) {
                    answer.items().set(1, answer.items().get(0));
                }
            },
            Requirement.PAGE_WALK),
    TAKES_A_BENT_CURSOR(
            (asked, answer) -> become(!asked.at("/changes") && answer.text().contains("INVALID_CURSOR"), answer, 200),
            Requirement.PAGE_CURSOR),
    TAKES_ANY_SIZE(
            asked -> asked.target = asked.target.replace("size=201", "size=200").replaceAll("size=0$", "size=1"),
            Requirement.PAGE_SIZE),
    IGNORES_PARAMETERS(
            asked -> asked.target = asked.target.replace("?noSuchParameter=1", ""), Requirement.PARAMETER_UNKNOWN),
    IGNORES_FIELDS(
            (asked, answer) -> become(answer.text().contains("/noSuchField"), answer, 201), Requirement.FIELD_UNKNOWN),
    TAKES_ANY_MEDIA_TYPE((asked, answer) -> become(answer.status == 415, answer, 201), Requirement.BODY_UNREADABLE),
    DOES_NOT_TELL_LIMITS((asked, answer) -> drop(true, answer, "RateLimit"), Requirement.LIMIT_HEADERS),
    HAS_ANOTHER_WORD_IN_AN_ENUMERATION(
            (asked, answer) -> {
                if (asked.target.endsWith("/organizations")) {
                    ((ObjectNode) answer.items().get(0)).put("kind", "SOMETHING_ELSE");
                }
            },
            Requirement.LISTS_VALID),
    HAS_A_NUMBER_FOR_A_TEXT(
            (asked, answer) -> {
                if (asked.target.endsWith("/teams")) {
                    ((ObjectNode) answer.items().get(0)).put("name", 7);
                }
            },
            Requirement.LISTS_VALID),
    HAS_ANOTHER_DEED(
            (asked, answer) -> {
                if (asked.feed() && !answer.items().isEmpty()) {
                    ((ObjectNode) answer.items().get(0)).put("op", "MERGE");
                }
            },
            Requirement.FEED_VALID),
    LEAVES_OUT_AN_ENTRY(
            (asked, answer) -> {
                if (asked.at("/changes?size=200") && asked.first()) {
                    answer.items().remove(3);
                }
            },
            Requirement.FEED_GAPLESS),
    LEAVES_THE_SAME_OUT_ALWAYS(
            (asked, answer) -> {
                if (asked.at("/changes?size=") && !asked.at("size=30")) {
                    asked.without(answer.items());
                }
            },
            Requirement.FEED_GAPLESS),
    REPEATS_AN_ENTRY(
            (asked, answer) -> {
                if (asked.feed() && !answer.items().isEmpty()) {
                    answer.items().add(answer.items().get(0));
                }
            },
            Requirement.FEED_PRESENT),
    TELLS_WHAT_WAS(
            (asked, answer) -> {
                if (asked.feed() && !answer.items().isEmpty()) {
                    ObjectNode entry = (ObjectNode) answer.items().get(0);
                    if (entry.path("version").isNumber()) {
                        entry.put("version", entry.path("version").asLong() + 1);
                    }
                }
            },
            Requirement.FEED_PRESENT),
    TELLS_IN_ANOTHER_ORDER(
            (asked, answer) -> {
                ArrayNode items = asked.feed() ? answer.items() : null;
                if (items != null && items.size() > 1) {
                    JsonNode last = items.remove(items.size() - 1);
                    items.insert(0, last);
                }
            },
            Requirement.FEED_ORDER),
    ANSWERS_ANOTHER_TIME_SOMETHING_ELSE(
            (asked, answer) -> {
                if (asked.at("/changes?size=30&after=") && asked.odd()) {
                    answer.items().remove(0);
                }
            },
            Requirement.FEED_REPEATABLE),
    SHOWS_WHAT_IS_DELETED(
            (asked, answer) -> {
                if (asked.feed()) {
                    for (JsonNode entry : answer.items()) {
                        if (entry.path("op").asText().equals("DELETE")) {
                            ((ObjectNode) entry).putObject("data").put("name", "x");
                        }
                    }
                }
            },
            Requirement.FEED_TOMBSTONES),
    TAKES_A_CURSOR_OF_OTHER_TYPES(
            (asked, answer) -> become(asked.at("/changes") && answer.text().contains("INVALID_CURSOR"), answer, 200),
            Requirement.FEED_CURSOR),
    WRITES_IN_A_TRIAL(
            (asked, answer) -> {
                if (asked.at("/imports/") && answer.text().contains("\"rowsWritten\"")) {
                    answer.object().put("rowsWritten", 1);
                }
            },
            Requirement.IMPORT_DRY_RUN),
    GIVES_NO_HINT(
            (asked, answer) -> {
                if (asked.at("/imports/") && answer.text().contains("\"hint\"") && answer.isJson()) {
                    answer.object().path("errors").forEach(error -> ((ObjectNode) error).remove("hint"));
                }
            },
            Requirement.IMPORT_REPORT),
    TAKES_ANY_KIND(
            asked -> asked.body = asked.body.replace("\r\nNONE\r\n", "\r\nCADRE\r\n"), Requirement.IMPORT_REFUSED);

    private final Consumer<Asked> request;
    private final BiConsumer<Asked, Answer> answer;
    private final Set<Requirement> shown;

    Mutant(BiConsumer<Asked, Answer> answer, Requirement... shown) {
        this(asked -> {}, answer, shown);
    }

    Mutant(Consumer<Asked> request, Requirement... shown) {
        this(request, (asked, answer) -> {}, shown);
    }

    Mutant(Consumer<Asked> request, BiConsumer<Asked, Answer> answer, Requirement... shown) {
        this.request = request;
        this.answer = answer;
        this.shown = Set.of(shown);
    }

    void bend(Asked asked) {
        request.accept(asked);
    }

    void bend(Asked asked, Answer given) {
        answer.accept(asked, given);
    }

    Set<Requirement> shown() {
        return shown;
    }

    private static void drop(boolean so, Answer answer, String header) {
        if (so) {
            answer.headers.keySet().removeIf(name -> name.equalsIgnoreCase(header));
        }
    }

    private static void granted(boolean so, Answer answer) {
        if (so) {
            answer.status = 200;
            answer.json = answer.object().removeAll().put("access_token", "x").put("token_type", "Bearer");
        }
    }

    /** Done instead of refused. */
    private static void become(boolean so, Answer answer, int status) {
        if (so) {
            answer.status = status;
            answer.header("Content-Type", "application/json");
            answer.json = answer.object().removeAll();
        }
    }
}
