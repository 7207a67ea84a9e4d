package org.zhucun.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.assessment.sheet.SheetView;
import org.zhucun.assessment.sheet.SheetViews;
import org.zhucun.cadre.code.CodeTable;
import org.zhucun.insight.figure.PrintedFigures;
import org.zhucun.kernel.Clause;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.ProblemType;
import org.zhucun.paper.PaperCommands.PrintOfRegion;
import org.zhucun.paper.press.Sheet;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;
import org.zhucun.supervision.bulletin.Bulletins;

/** 拟稿: reads what stands on a paper, under the row scope of whoever prints it. */
@ApplicationScoped
class Sheets {
    /** More rows than a paper holds: it is narrowed, or taken as a workbook. */
    static final int MOST_ON_PAPER = 3_000;

    static final int MOST = 50_000;
    private static final int TOWNSHIP = 9;

    private final ContentRepository content;
    private final Bulletins bulletins;
    private final SheetViews assessments;
    private final PrintedFigures figures;
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;

    Sheets(
            ContentRepository content,
            Bulletins bulletins,
            SheetViews assessments,
            PrintedFigures figures,
            Regions regions,
            Caller caller,
            Clock clock) {
        this.content = content;
        this.bulletins = bulletins;
        this.assessments = assessments;
        this.figures = figures;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    Sheet roster(PrintOfRegion command) {
        LocalDate day = command.asOf() == null ? LocalDate.now(clock) : command.asOf();
        String code = regions.readable(command.region());
        String path = code.isEmpty() ? "/" : RegionCode.path(code);
        int most = command.format() == PaperFormat.PDF ? MOST_ON_PAPER : MOST;
        List<ContentRepository.Posted> rows = content.roster(path, day, most + 1);
        if (rows.size() > most) {
            throw new DomainException(ProblemType.PAYLOAD_TOO_LARGE, "paper.too-long", most);
        }
        Map<String, String> townships = regions
                .named(
                        rows.stream()
                                .map(row -> township(row.regionPath()))
                                .distinct()
                                .toList(),
                        day)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
        return RosterSheet.of(scope(code, day), day, rows, path_ -> townships.getOrDefault(township(path_), ""));
    }

    Sheet appointment(UUID posting) {
        ContentRepository.Appointed row = require(content.appointed(posting));
        String village = RegionCode.ofPath(row.regionPath());
        String place = regions.fullNames(List.of(village), row.startedOn()).getOrDefault(village, row.villageName());
        return AppointmentSheet.of(row, place, LocalDate.now(clock));
    }

    Sheet problemList(UUID list) {
        ContentRepository.Issued head = require(content.problemList(list));
        List<ContentRepository.Problem> rows = content.problems(list, MOST_ON_PAPER + 1);
        if (rows.size() > MOST_ON_PAPER) {
            throw new DomainException(ProblemType.PAYLOAD_TOO_LARGE, "paper.too-long", MOST_ON_PAPER);
        }
        return ProblemListSheet.of(head, rows, LocalDate.now(clock));
    }

    Sheet bulletin(UUID bulletin) {
        return BulletinSheet.of(bulletins.document(bulletin), LocalDate.now(clock));
    }

    /** Before its grade is confirmed nothing is on paper that could be taken for one. */
    Sheet assessment(UUID id) {
        SheetView sheet = assessments.of(id);
        if (sheet.grade() == null) {
            throw new DomainException(
                    ProblemType.STATE_CONFLICT,
                    "paper.assessment.undecided",
                    Clause.of("paper.assessment.state." + sheet.state()));
        }
        return AssessmentSheet.of(sheet);
    }

    Sheet statistics(PrintOfRegion command) {
        PrintedFigures.Lines lines = figures.of(command.region(), command.asOf());
        return StatisticsSheet.of(scope(lines.region(), lines.asOf()), lines);
    }

    private String scope(String code, LocalDate day) {
        RegionRef region = regions.named(List.of(code), day).get(code);
        return region == null ? caller.require().nodeName() : region.name();
    }

    private static String township(String path) {
        String code = RegionCode.ofPath(path);
        return code.length() < TOWNSHIP ? code : code.substring(0, TOWNSHIP);
    }

    private static <T> T require(Optional<T> found) {
        return found.orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    /** The name of a code of the national tables. */
    static String code(CodeTable table, String code) {
        return org.zhucun.cadre.code.Codes.name(table, code);
    }
}
