package org.zhucun.supervision.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** The lot itself: as docs/adr/0031 says, without favour, the same for whoever draws again. */
class LotteryTest {
    private static final int DRAWS = 10_000;
    /** One chance in a thousand, one-sided. */
    private static final double Z = 3.0902;

    private static final Path RECORD = Path.of("../openapi/examples/draw-record.json");
    private static final UUID DRAW = new UUID(0, 1);

    private static final Map<String, Integer> SIZES = Map.of("RISK", 12, "STALE", 20, "OTHER", 30);
    private static final Map<String, Integer> QUOTAS = new LinkedHashMap<>();

    static {
        QUOTAS.put("RISK", 4);
        QUOTAS.put("STALE", 5);
        QUOTAS.put("OTHER", 3);
    }

    @Test
    void i5_the_record_that_others_publish_is_drawn_again_to_the_same_list() throws IOException {
        DrawRecord record = record();
        assertEquals(record.populationDigest(), Digests.population(record.population()));
        for (DrawRecord.RecordParty party : record.parties()) {
            assertEquals(
                    party.commitment(),
                    Digests.commitment(
                            record.drawId(),
                            record.populationDigest(),
                            party.seat(),
                            new Opening(party.secret(), party.nonce())));
        }
        String seed = Digests.seed(
                record.drawId(),
                record.populationDigest(),
                record.parties().get(0).secret(),
                record.parties().get(1).secret());
        assertEquals(record.seed(), seed);
        Population population = Population.of(record.population());
        assertEquals(record.population(), population.text());
        List<Lottery.Drawn> list = Lottery.run(population, seed);
        assertEquals(
                record.list(), list.stream().map(DrawRecord.RecordTarget::of).toList());
        assertEquals(record.listDigest(), Digests.list(seed, Lottery.text(list)));
    }

    @Test
    void another_seed_draws_another_list_and_a_population_with_a_line_that_nobody_knows_is_refused()
            throws IOException {
        DrawRecord record = record();
        Population population = Population.of(record.population());
        String other = Digests.sha256("another");
        assertNotEquals(
                Lottery.text(Lottery.run(population, record.seed())), Lottery.text(Lottery.run(population, other)));
        assertThrows(IllegalArgumentException.class, () -> Population.of(record.population() + "favour\tme\n"));
    }

    @Test
    void ten_thousand_draws_are_uniform_within_their_strata_and_no_recused_pair_meets() {
        uniform(i -> Digests.seed(DRAW, "p", secret("a", i), secret("b", i)));
    }

    @Test
    void with_the_first_secret_fixed_the_draws_stay_uniform() {
        uniform(i -> Digests.seed(DRAW, "p", secret("fixed", 0), secret("b", i)));
    }

    @Test
    void with_the_second_secret_fixed_the_draws_stay_uniform() {
        uniform(i -> Digests.seed(DRAW, "p", secret("a", i), secret("fixed", 0)));
    }

    @Test
    void inspectors_are_drawn_evenly_where_nobody_is_recused() {
        Population population = population(List.of(), 1);
        String target = population.targets().get(0).village();
        Map<UUID, Integer> sent = new HashMap<>();
        int selected = 0;
        for (int i = 0; i < DRAWS; i++) {
            for (Lottery.Drawn drawn :
                    Lottery.run(population, Digests.seed(DRAW, "q", secret("a", i), secret("b", i)))) {
                if (drawn.village().equals(target)) {
                    selected++;
                    sent.merge(drawn.inspectors().get(0), 1, Integer::sum);
                }
            }
        }
        double expected = (double) selected / population.inspectors().size();
        double chi = population.inspectors().stream()
                .mapToDouble(one -> square(sent.getOrDefault(one.id(), 0) - expected) / expected)
                .sum();
        assertTrue(chi < critical(population.inspectors().size() - 1), "chi-square " + chi);
    }

    @Test
    void a_chi_square_that_is_not_uniform_is_seen() {
        Population population = population(recusals(), 2);
        Map<String, Integer> always = new HashMap<>();
        population.targets().stream()
                .filter(one -> one.stratum().equals("RISK"))
                .limit(QUOTAS.get("RISK"))
                .forEach(one -> always.put(one.village(), DRAWS));
        assertTrue(chiSquare(population, "RISK", always) > critical(SIZES.get("RISK") - 1));
    }

    @Test
    void work_is_shared_and_every_target_has_its_inspectors() {
        Population population = population(recusals(), 2);
        List<Lottery.Drawn> list = Lottery.run(population, Digests.sha256("seed"));
        assertEquals(12, list.size());
        assertTrue(list.stream().allMatch(one -> Set.copyOf(one.inspectors()).size() == 2));
        Map<UUID, Integer> load = new HashMap<>();
        list.forEach(one -> one.inspectors().forEach(id -> load.merge(id, 1, Integer::sum)));
        int most = load.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        int least = load.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
        assertTrue(most - least <= 2, load.toString());
    }

    @Test
    void quotas_go_by_size_times_weight_and_never_beyond_the_size() {
        Map<Stratum, Integer> sizes = new EnumMap<>(Map.of(Stratum.RISK, 10, Stratum.OTHER, 20));
        Map<Stratum, Integer> weights = Map.of(Stratum.RISK, 2, Stratum.STALE, 2, Stratum.FAR, 1, Stratum.OTHER, 1);
        assertEquals(Map.of("RISK", 5, "OTHER", 5), Quotas.of(10, sizes, weights));
        Map<Stratum, Integer> uneven = Map.of(Stratum.RISK, 1, Stratum.STALE, 169, Stratum.OTHER, 39);
        assertEquals(Map.of("STALE", 5, "OTHER", 1), Quotas.of(6, uneven, weights));
        assertEquals(Map.of("RISK", 10, "OTHER", 20), Quotas.of(200, sizes, weights));
        assertEquals(
                1,
                Quotas.of(1, sizes, weights).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        assertEquals(
                28,
                Quotas.of(28, sizes, weights).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        assertEquals(10, Quotas.of(28, sizes, weights).get("RISK"));
    }

    private static void uniform(IntFunction<String> seeds) {
        Population population = population(recusals(), 2);
        Set<String> forbidden = population.forbidden();
        Map<String, Integer> selected = new HashMap<>();
        int met = 0;
        for (int i = 0; i < DRAWS; i++) {
            for (Lottery.Drawn drawn : Lottery.run(population, seeds.apply(i))) {
                selected.merge(drawn.village(), 1, Integer::sum);
                met += (int) drawn.inspectors().stream()
                        .filter(id -> forbidden.contains(Population.pair(id, drawn.village())))
                        .count();
            }
        }
        assertEquals(0, met, "recused pairs");
        assertEquals(
                DRAWS * 12,
                selected.values().stream().mapToInt(Integer::intValue).sum());
        SIZES.forEach((stratum, size) -> {
            double chi = chiSquare(population, stratum, selected);
            assertTrue(chi < critical(size - 1), stratum + " chi-square " + chi);
        });
    }

    /** Of a sample drawn without putting back: the counts of one draw hang together, hence the two factors. */
    private static double chiSquare(Population population, String stratum, Map<String, Integer> selected) {
        double size = SIZES.get(stratum);
        double chance = QUOTAS.get(stratum) / size;
        return population.targets().stream()
                        .filter(one -> one.stratum().equals(stratum))
                        .mapToDouble(one -> square(selected.getOrDefault(one.village(), 0) - DRAWS * chance))
                        .sum()
                / (DRAWS * chance * (1 - chance))
                * (size - 1)
                / size;
    }

    /** Wilson and Hilferty. */
    private static double critical(int freedom) {
        double part = 2.0 / (9 * freedom);
        return freedom * Math.pow(1 - part + Z * Math.sqrt(part), 3);
    }

    private static double square(double number) {
        return number * number;
    }

    private static String secret(String who, int i) {
        return Digests.sha256(who + i);
    }

    private static Population population(List<Population.Recusal> recusals, int each) {
        List<Population.Candidate> targets = new ArrayList<>();
        int village = 0;
        for (String stratum : QUOTAS.keySet()) {
            for (int i = 0; i < SIZES.get(stratum); i++) {
                targets.add(new Population.Candidate(village(village++), stratum, 0, null, null));
            }
        }
        List<Population.Lot> inspectors = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            inspectors.add(new Population.Lot(inspector(i), "2026-12-01T00:00:00Z"));
        }
        return new Population(DRAW, each, QUOTAS, targets, inspectors, recusals, List.of());
    }

    /** Every third village has somebody who must not go there. */
    private static List<Population.Recusal> recusals() {
        List<Population.Recusal> recusals = new ArrayList<>();
        for (int village = 0; village < 62; village += 3) {
            recusals.add(new Population.Recusal(inspector(village % 7), village(village), "HOME_PLACE"));
            recusals.add(new Population.Recusal(inspector((village + 2) % 7), village(village), "RECENT_VISIT"));
        }
        return recusals;
    }

    private static String village(int number) {
        return "5113211002" + (10 + number);
    }

    private static UUID inspector(int number) {
        return new UUID(1, number);
    }

    private static DrawRecord record() throws IOException {
        ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        return json.readValue(RECORD.toFile(), DrawRecord.class);
    }
}
