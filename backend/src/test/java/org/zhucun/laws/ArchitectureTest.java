package org.zhucun.laws;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The walls of the house: docs/adr/0002. A room that is not in the map is a red build. */
class ArchitectureTest {
    /** Room → rooms it may use, besides itself and those of floors 0 and 1. */
    private static final Map<String, Set<String>> ROOMS = Map.ofEntries(
            Map.entry("verifier", Set.of()),
            Map.entry("carrier", Set.of()),
            Map.entry("kernel", Set.of()),
            Map.entry("start", Set.of()),
            Map.entry("scope", Set.of()),
            Map.entry("audit", Set.of()),
            Map.entry("config", Set.of()),
            Map.entry("cipher", Set.of()),
            Map.entry("waiting", Set.of()),
            Map.entry("region", Set.of()),
            Map.entry("organization", Set.of("region")),
            Map.entry("identity", Set.of("region", "organization")),
            Map.entry("policy", Set.of("region", "organization")),
            Map.entry("cadre", Set.of("region", "organization", "identity", "policy")),
            Map.entry("team", Set.of("region", "organization", "identity", "policy", "cadre")),
            Map.entry("selection", Set.of("region", "organization", "identity", "policy", "cadre", "team")),
            Map.entry("attendance", Set.of("region", "organization", "identity", "policy", "cadre", "team")),
            Map.entry("training", Set.of("region", "organization", "identity", "policy", "cadre", "team")),
            Map.entry("supervision", Set.of("region", "organization", "identity", "policy", "cadre", "team")),
            Map.entry(
                    "incentive",
                    Set.of(
                            "region",
                            "organization",
                            "identity",
                            "policy",
                            "cadre",
                            "team",
                            "attendance",
                            "training",
                            "supervision",
                            "assessment")),
            Map.entry(
                    "assessment",
                    Set.of(
                            "region",
                            "organization",
                            "identity",
                            "policy",
                            "cadre",
                            "team",
                            "attendance",
                            "training",
                            "command",
                            "fieldwork",
                            "supervision")),
            Map.entry("burden", Set.of("region", "organization", "identity", "policy", "cadre", "team")),
            Map.entry("command", Set.of("region", "organization", "identity", "policy", "cadre", "team")),
            Map.entry("fieldwork", Set.of("region", "organization", "identity", "policy", "cadre", "team", "command")),
            Map.entry("exchange", Set.of("*")),
            Map.entry("insight", Set.of("*")),
            Map.entry("inbox", Set.of("*")),
            Map.entry("demo", Set.of("*")),
            Map.entry("board", Set.of("*", "inbox")),
            Map.entry("paper", Set.of("*", "insight")));

    private static final Set<String> GROUND =
            Set.of("verifier", "carrier", "kernel", "start", "scope", "audit", "config", "cipher", "waiting");
    private static final Set<String> TOP = Set.of("exchange", "insight", "inbox", "demo", "board", "paper");
    /** Above the top floor: room → the rooms of that floor which it shows. */
    private static final Map<String, Set<String>> ROOF = Map.of("board", Set.of("inbox"), "paper", Set.of("insight"));

    private static final Map<String, Set<String>> WITHIN_GROUND = Map.of(
            "verifier", Set.of(),
            "carrier", Set.of("verifier"),
            "kernel", Set.of(),
            "start", Set.of("verifier", "carrier"),
            "scope", Set.of("kernel"),
            "audit", Set.of("verifier", "kernel", "start", "scope"),
            "config", Set.of("kernel"),
            "cipher", Set.of("kernel", "start"),
            "waiting", Set.of("kernel", "scope"));

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.zhucun");
    }

    @Test
    void every_room_is_on_the_plan() {
        Set<String> found = new TreeSet<>();
        classes.forEach(type -> found.add(room(type)));
        found.removeAll(ROOMS.keySet());
        assertEquals(Set.of(), found, "rooms that the map does not know");
    }

    @Test
    void a_room_leans_only_on_the_rooms_beneath_it() {
        classes()
                .should(new ArchCondition<>("lean only on the floors beneath") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                            JavaClass target = dependency.getTargetClass();
                            if (target.getPackageName().startsWith("org.zhucun")
                                    && !allowed(room(type), room(target))) {
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                            }
                        }
                    }
                })
                .check(classes);
    }

    @Test
    void rooms_have_no_cycles() {
        slices().matching("org.zhucun.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void only_doors_records_and_contracts_are_public() {
        for (String inner : Set.of("Resource", "Service", "Repository")) {
            classes()
                    .that()
                    .haveSimpleNameEndingWith(inner)
                    .should()
                    .notBePublic()
                    .allowEmptyShould(true)
                    .check(classes);
        }
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void every_endpoint_carries_its_permission() {
        methods()
                .that(new DescribedPredicate<JavaMethod>("are endpoints") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return Set.of("GET", "POST", "PUT", "DELETE", "PATCH").stream()
                                .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
                    }
                })
                .should(annotated(
                        "io.quarkus.security.PermissionsAllowed",
                        "io.quarkus.security.Authenticated",
                        "jakarta.annotation.security.PermitAll"))
                .check(classes);
    }

    @Test
    void a_post_is_idempotent_unless_it_is_about_tokens_or_only_reads() {
        methods()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.POST")
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("org.zhucun.identity..")
                .should(annotated("org.zhucun.kernel.Idempotent", "org.zhucun.kernel.NotReplayed"))
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void the_day_comes_from_the_clock() {
        for (String type :
                Set.of("LocalDate", "LocalDateTime", "ZonedDateTime", "OffsetDateTime", "YearMonth", "Instant")) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.zhucun.start..")
                    .should()
                    .callMethodWhere(new DescribedPredicate<>(type + ".now()") {
                        @Override
                        public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                            return call.getTarget().getName().equals("now")
                                    && call.getTargetOwner().getName().equals("java.time." + type)
                                    && call.getTarget().getRawParameterTypes().isEmpty();
                        }
                    })
                    .check(classes);
        }
    }

    @Test
    void query_text_lives_in_repositories() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Service")
                .or()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.zhucun.kernel.Select")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.PreparedStatement")
                .orShould()
                .callMethod("jakarta.persistence.EntityManager", "createNativeQuery", "java.lang.String")
                .check(classes);
    }

    @Test
    void nobody_uses_the_top_floor() {
        for (String top : TOP) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(Stream.concat(
                                    Stream.of(top),
                                    ROOF.entrySet().stream()
                                            .filter(roof -> roof.getValue().contains(top))
                                            .map(Map.Entry::getKey))
                            .map(room -> "org.zhucun." + room + "..")
                            .toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.zhucun." + top + "..")
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @Test
    void entities_keep_their_fields_to_themselves() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should(new ArchCondition<>("have no public fields") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getFields().stream()
                                .filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC)
                                        && !field.getModifiers().contains(JavaModifier.STATIC))
                                .forEach(field -> events.add(SimpleConditionEvent.violated(type, field.getFullName())));
                    }
                })
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void the_walls_are_seen() {
        assertTrue(allowed("supervision", "team"));
        assertTrue(!allowed("team", "supervision"));
        assertTrue(!allowed("attendance", "supervision"));
        assertTrue(allowed("incentive", "assessment"));
        assertTrue(!allowed("assessment", "incentive"));
        assertTrue(!allowed("kernel", "scope"));
    }

    private static boolean allowed(String from, String to) {
        if (from.equals(to)) {
            return true;
        }
        if (WITHIN_GROUND.containsKey(from)) {
            return WITHIN_GROUND.get(from).contains(to);
        }
        Set<String> may = ROOMS.getOrDefault(from, Set.of());
        return GROUND.contains(to) || may.contains(to) || (may.contains("*") && !TOP.contains(to));
    }

    private static String room(JavaClass type) {
        String inside = type.getPackageName().substring("org.zhucun".length());
        return inside.isEmpty() ? "" : inside.substring(1).split("\\.")[0];
    }

    private static ArchCondition<JavaMethod> annotated(String... annotations) {
        return new ArchCondition<>("be annotated with one of " + String.join(", ", annotations)) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (String annotation : annotations) {
                    if (method.isAnnotatedWith(annotation)) {
                        return;
                    }
                }
                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is not " + getDescription()));
            }
        };
    }
}
