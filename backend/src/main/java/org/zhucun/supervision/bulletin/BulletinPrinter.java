package org.zhucun.supervision.bulletin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    private static final int TOWNSHIP_LEVEL = 4;
    private static final int COUNTY_LEVEL = 3;
    private static final int TOWNSHIP_DIGITS = 9;

    private final BulletinFindingRepository findings;
    private final Regions regions;
    private final ObjectMapper json;

    BulletinPrinter(BulletinFindingRepository findings, Regions regions, ObjectMapper json) {
        this.findings = findings;
        this.regions = regions;
        this.json = json;
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
        List<String> persons = new ArrayList<>(findings.persons(places(bulletin, listed)));
        persons.addAll(targets(listed, "CADRE"));
        Deidentifier.Names names = new Deidentifier.Names(
                persons,
                targets(listed, "TEAM"),
                listed.stream().flatMap(one -> shortened(one.villageName())).toList(),
                bulletin.masking == BulletinMasking.PERSONS ? List.of() : townshipNames(bulletin, listed),
                List.of(bulletin.maskWords));
        return new Deidentifier(names).copy(full);
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
        List<RegionRef> all = new ArrayList<>(townships(listed, bulletin.period).values());
        if (RegionCode.level(bulletin.regionCode) == COUNTY_LEVEL) {
            all.addAll(regions.beneath(bulletin.regionCode, TOWNSHIP_LEVEL, bulletin.period));
        }
        return all.stream()
                .flatMap(township -> Stream.of(township.name(), township.shortName()))
                .distinct()
                .toList();
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
