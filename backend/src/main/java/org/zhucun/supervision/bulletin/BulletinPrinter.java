package org.zhucun.supervision.bulletin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.supervision.bulletin.BulletinDocument.PrintedProblem;
import org.zhucun.supervision.bulletin.BulletinFindingRepository.Listed;

/** 排印: makes the text of a bulletin, whole and without names. */
@ApplicationScoped
class BulletinPrinter {
    private static final int VILLAGE_LEVEL = 5;
    private static final int TOWNSHIP_LEVEL = 4;
    private static final int COUNTY_LEVEL = 3;
    private static final int TOWNSHIP_DIGITS = 9;

    private final BulletinFindingRepository findings;
    private final Regions regions;
    private final ObjectMapper json;
    private final Clock clock;

    BulletinPrinter(BulletinFindingRepository findings, Regions regions, ObjectMapper json, Clock clock) {
        this.findings = findings;
        this.regions = regions;
        this.json = json;
        this.clock = clock;
    }

    /** @param number null before it is published; then there is no day either */
    BulletinDocument full(Bulletin bulletin, String corrected, String number, LocalDate publishedOn) {
        List<Listed> listed = findings.of(bulletin.id, publishedOn == null ? bulletin.period : publishedOn);
        Map<String, RegionRef> townships = townships(listed, bulletin.period);
        List<PrintedProblem> problems = new ArrayList<>();
        for (Listed one : listed) {
            RegionRef township = townships.get(township(one));
            String place = Stream.of(township == null ? null : township.name(), one.villageName())
                    .filter(Objects::nonNull)
                    .reduce("", String::concat);
            problems.add(new PrintedProblem(
                    problems.size() + 1,
                    one.problem().category(),
                    one.problem().severity(),
                    one.problem().target(),
                    place.isEmpty() ? null : place,
                    one.problem().foundOn(),
                    one.problem().said(),
                    one.clause()));
        }
        return new BulletinDocument(
                BulletinForm.FULL,
                number,
                bulletin.edition,
                corrected,
                bulletin.correctionReason,
                bulletin.kind,
                YearMonth.from(bulletin.period).toString(),
                bulletin.regionName,
                bulletin.occasion,
                bulletin.title,
                bulletin.summary,
                problems,
                practices(bulletin),
                publishedOn);
    }

    /** The copy that goes out; what is said of unknown persons is left out by the words that its editors add. */
    BulletinDocument copy(Bulletin bulletin, BulletinDocument full) {
        List<Listed> listed = findings.of(bulletin.id, bulletin.period);
        List<String> places = places(bulletin, listed);
        List<String> persons = new ArrayList<>(findings.persons(places));
        persons.addAll(targets(listed, "CADRE"));
        List<String> teams = new ArrayList<>(findings.teams(places));
        teams.addAll(targets(listed, "TEAM"));
        Deidentifier.Names names = new Deidentifier.Names(
                persons,
                teams,
                villageNames(bulletin, listed),
                bulletin.masking == BulletinMasking.PERSONS ? List.of() : townshipNames(bulletin, listed),
                List.of(bulletin.maskWords));
        BulletinDocument copy = new Deidentifier(names).copy(full);
        // who was found excellent is told by name, of people no register beneath is asked for; how many is in the
        // summary
        return bulletin.kind == BulletinKind.ASSESSMENT ? copy.withoutPassages() : copy;
    }

    List<GoodPractice> practices(Bulletin bulletin) {
        try {
            return json.readValue(bulletin.practices, new TypeReference<List<GoodPractice>>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    String text(Object document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    BulletinDocument parse(String text) {
        try {
            return json.readValue(text, BulletinDocument.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A county's whole roster; above a county, those of the places that are spoken of. */
    private static List<String> places(Bulletin bulletin, List<Listed> listed) {
        return RegionCode.level(bulletin.regionCode) == COUNTY_LEVEL
                ? List.of(bulletin.regionPath)
                : listed.stream().map(Listed::regionPath).distinct().toList();
    }

    private List<String> townshipNames(Bulletin bulletin, List<Listed> listed) {
        return Stream.concat(townships(listed, bulletin.period).values().stream(), beneath(bulletin, TOWNSHIP_LEVEL))
                .flatMap(township -> Stream.of(township.name(), township.shortName()))
                .distinct()
                .toList();
    }

    private List<String> villageNames(Bulletin bulletin, List<Listed> listed) {
        return Stream.concat(
                        listed.stream().flatMap(one -> shortened(one.villageName())),
                        beneath(bulletin, VILLAGE_LEVEL)
                                .flatMap(village ->
                                        Stream.concat(shortened(village.name()), Stream.of(village.shortName()))))
                .distinct()
                .toList();
    }

    /** All of a county, as they were called in the month and as they are called now; nothing above a county. */
    private Stream<RegionRef> beneath(Bulletin bulletin, int level) {
        return RegionCode.level(bulletin.regionCode) == COUNTY_LEVEL
                ? Stream.of(bulletin.period, LocalDate.now(clock))
                        .flatMap(day -> regions.beneath(bulletin.regionCode, level, day).stream())
                : Stream.empty();
    }

    private Map<String, RegionRef> townships(List<Listed> listed, LocalDate on) {
        return regions.named(
                listed.stream()
                        .map(BulletinPrinter::township)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                on);
    }

    private static String township(Listed listed) {
        String code = RegionCode.ofPath(listed.regionPath());
        return code.length() < TOWNSHIP_DIGITS ? null : code.substring(0, TOWNSHIP_DIGITS);
    }

    private static List<String> targets(List<Listed> listed, String kind) {
        return listed.stream()
                .filter(one -> one.targetKind().equals(kind))
                .map(one -> one.problem().target())
                .toList();
    }

    /** 甘溪村村委会 is also spoken of as 甘溪村. */
    private static Stream<String> shortened(String village) {
        if (village == null) {
            return Stream.empty();
        }
        String plain = village.replaceAll("(村民|居民)?委员会$|(村|居)委会$", "");
        return Stream.of(village, plain);
    }
}
