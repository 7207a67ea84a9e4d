package org.zhucun.laws.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.zhucun.durability.PackagedApplication;
import org.zhucun.given.DatabaseForTests;
import org.zhucun.laws.OpenApiDocument;
import org.zhucun.laws.OpenApiDocument.ApiOperation;

/**
 * Every operation of the document, asked by chance: nothing is answered 5xx, nothing tells how it is made, every answer is one the
 * document describes, and no body it forbids is taken. {@code -Dzhucun.fuzz.cases} says how often each is asked (200 for the whole),
 * {@code -Dzhucun.fuzz.only} (a pattern) which operations. Half of the cases are always the same, the others are those of the day:
 * {@code -Dzhucun.fuzz.seed} brings back another day's.
 */
class ContractFuzzIT {
    private static final Path DOCUMENT = Path.of("../openapi/openapi.yaml");
    private static final Path REPORT = Path.of("target/contract-fuzz.txt");
    private static final Path LOG = Path.of("target/contract-fuzz.log");
    private static final int DOCUMENT_LIMIT = 20_000_000;
    private static final int CASES = Integer.getInteger("zhucun.fuzz.cases", 20);
    private static final int LEARNING = 3;
    private static final long ALWAYS = 20_261_123L;
    private static final long SEED = Long.getLong(
            "zhucun.fuzz.seed", LocalDate.now(ZoneId.of("Asia/Shanghai")).toEpochDay());
    private static final String ONLY = System.getProperty("zhucun.fuzz.only", ".*");

    private static Path home;
    private static PackagedApplication application;
    private static OpenApiDocument document;

    @BeforeAll
    static void start_with_the_demonstration() throws Exception {
        LoaderOptions large = new LoaderOptions();
        large.setCodePointLimit(DOCUMENT_LIMIT);
        document = new OpenApiDocument(
                new YAMLMapper(YAMLFactory.builder().loaderOptions(large).build())
                        .readTree(Files.readAllBytes(DOCUMENT)));
        home = DatabaseForTests.newHome(true);
        // what is asked is the operation, not how often somebody may ask it
        application = PackagedApplication.on(
                home, "-Dzhucun.login.tries-per-account=1000000", "-Dzhucun.login.tries-per-address=1000000");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (application != null) {
            application.stop();
            Files.copy(home.resolve("application.log"), LOG, StandardCopyOption.REPLACE_EXISTING);
        }
        DatabaseForTests.delete(home);
    }

    @Test
    void every_operation_keeps_to_the_document_whatever_it_is_asked() throws Exception {
        Known known = new Known();
        Callers callers = new Callers(application);
        callers.keepFrom(known);
        Run run = new Run(application, callers, known, new Judge(document, new Schemas(document)));
        Requests always = new Requests(document, known, callers, ALWAYS);
        Requests today = new Requests(document, known, callers, SEED);
        // lists first, then what hangs on the ids that they told
        for (boolean items : new boolean[] {false, true}) {
            run.ask(operations(".*", items), LEARNING, always::plain);
        }
        List<ApiOperation> operations = document.operations().stream()
                .filter(operation -> operation.id().matches(ONLY))
                .toList();
        long begun = System.nanoTime();
        run.ask(
                operations,
                CASES,
                (operation, number) -> (number % 2 == 0 ? always : today).make(operation, number / 2));
        report(run, System.nanoTime() - begun);

        for (ApiOperation operation : operations) {
            long cases = run.asked().get(operation.id()).cases().sum();
            assertTrue(cases >= CASES, operation + " was asked " + cases + " times");
        }
        assertEquals("", String.join("\n", run.faults().values()), () -> explained(run));
        long done = run.asked().values().stream()
                .filter(asked -> asked.successes().sum() > 0)
                .count();
        assertTrue(!ONLY.equals(".*") || done * 10 > operations.size() * 6L, "hardly anything was done: " + done);
    }

    private static List<ApiOperation> operations(String pattern, boolean items) {
        return document.operations().stream()
                .filter(operation ->
                        operation.verb().equals("get") && operation.id().matches(pattern))
                .filter(operation -> operation.path().contains("{") == items)
                .toList();
    }

    private static String explained(Run run) {
        try {
            return application.explain(run.faults().size() + " faults, see " + REPORT);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static void report(Run run, long nanos) throws IOException {
        Map<String, Run.Asked> asked = run.asked();
        List<String> never = asked.entrySet().stream()
                .filter(each -> each.getValue().successes().sum() == 0)
                .map(Map.Entry::getKey)
                .toList();
        StringBuilder text = new StringBuilder("%d cases each, seed of the day %d, %d s, statuses %s, %d faults%n"
                .formatted(
                        CASES,
                        SEED,
                        nanos / 1_000_000_000,
                        new TreeMap<>(run.statuses()),
                        run.faults().size()));
        text.append("%d of %d operations never succeeded: %s%n"
                .formatted(never.size(), asked.size(), String.join(" ", never)));
        text.append("slowest:");
        asked.entrySet().stream()
                .sorted(Comparator.comparingLong(
                        each -> -each.getValue().nanos().sum()))
                .limit(12)
                .forEach(each -> text.append(" %s %d ms"
                        .formatted(
                                each.getKey(),
                                millis(each.getValue().nanos(), each.getValue().cases()))));
        System.out.println("contract fuzz: " + text);
        text.append("\n\n")
                .append(String.join("\n", run.faults().values()))
                .append("\n\nnever succeeded, last refused with:");
        never.forEach(id -> text.append("\n%s %s".formatted(id, asked.get(id).refusal())));
        Files.writeString(REPORT, text);
    }

    private static long millis(LongAdder nanos, LongAdder cases) {
        return nanos.sum() / 1_000_000 / Math.max(1, cases.sum());
    }
}
