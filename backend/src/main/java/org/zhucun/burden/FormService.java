package org.zhucun.burden;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.region.RegionCode;
import org.zhucun.region.Regions;

/** 表单与负担: the catalogue, the check of a new form, and the minutes. */
@ApplicationScoped
@Transactional
class FormService {
    private static final double TENTH = 10.0;

    private final FormCatalogue catalogue;
    private final FormLint lint;
    private final FormWords words;
    private final MeterRepository counts;
    private final Regions regions;
    private final RequestInfo request;
    private final Clock clock;

    FormService(
            FormCatalogue catalogue,
            FormLint lint,
            FormWords words,
            MeterRepository counts,
            Regions regions,
            RequestInfo request,
            Clock clock) {
        this.catalogue = catalogue;
        this.lint = lint;
        this.words = words;
        this.counts = counts;
        this.regions = regions;
        this.request = request;
        this.clock = clock;
    }

    List<FormView> forms() {
        return catalogue.forms().entrySet().stream()
                .map(entry -> view(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(FormView::owner).thenComparing(FormView::title))
                .toList();
    }

    CheckedForm check(CheckForm form) {
        return lint.check(form, request.locale());
    }

    BurdenMeter meter(String region, YearMonth asked) {
        String code = regions.readable(region);
        LocalDate today = LocalDate.now(clock);
        YearMonth month = asked == null ? YearMonth.from(today) : asked;
        if (month.isAfter(YearMonth.from(today))) {
            throw DomainException.invalid("month", "burden.month");
        }
        String path = code.isEmpty() ? "/" : RegionCode.path(code);
        Set<String> deeds = catalogue.forms().values().stream()
                .flatMap(form -> form.deeds().stream())
                .collect(Collectors.toSet());
        Map<String, Long> handedIn = counts.handedIn(path, month, deeds);
        LocalDate last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        long cadres = counts.posted(path, last);
        Map<String, List<BurdenMeter.CountedForm>> byOwner = new TreeMap<>();
        catalogue.forms().forEach((schema, form) -> {
            if (form.minutes() != null) {
                byOwner.computeIfAbsent(catalogue.grounds(schema).owner(), none -> new ArrayList<>())
                        .add(counted(schema, form, handedIn));
            }
        });
        List<BurdenMeter.AskingOffice> offices = byOwner.entrySet().stream()
                .map(owner -> office(owner.getKey(), owner.getValue(), cadres))
                .toList();
        double minutes = round(
                offices.stream().mapToDouble(BurdenMeter.AskingOffice::minutes).sum());
        return new BurdenMeter(code, month.toString(), cadres, minutes, per(minutes, cadres), offices, twice());
    }

    private BurdenMeter.CountedForm counted(String schema, FormCatalogue.Form form, Map<String, Long> handedIn) {
        FormCatalogue.Grounds grounds = catalogue.grounds(schema);
        long times = form.deeds().stream()
                .mapToLong(deed -> handedIn.getOrDefault(deed, 0L))
                .sum();
        return new BurdenMeter.CountedForm(
                schema,
                said(form.title()),
                grounds.frequency(),
                grounds.basis(),
                times,
                form.minutes(),
                round(times * form.minutes()));
    }

    private BurdenMeter.AskingOffice office(String owner, List<BurdenMeter.CountedForm> forms, long cadres) {
        double minutes = round(
                forms.stream().mapToDouble(BurdenMeter.CountedForm::minutes).sum());
        return new BurdenMeter.AskingOffice(said(owner), minutes, per(minutes, cadres), forms);
    }

    private List<BurdenMeter.AskedTwice> twice() {
        return catalogue.facts().entrySet().stream()
                .filter(fact -> fact.getValue().size() > 1)
                .map(fact -> new BurdenMeter.AskedTwice(
                        said(fact.getKey()),
                        fact.getValue().stream().map(this::said).toList()))
                .toList();
    }

    private FormView view(String schema, FormCatalogue.Form form) {
        FormCatalogue.Grounds grounds = catalogue.grounds(schema);
        return new FormView(
                schema,
                said(form.title()),
                form.room(),
                said(grounds.owner()),
                said(grounds.purpose()),
                grounds.frequency(),
                grounds.basis(),
                form.minutes(),
                new TreeMap<>(form.fields())
                        .entrySet().stream()
                                .map(field -> new FormView.FormField(
                                        field.getKey(),
                                        said(catalogue
                                                .grounds(form.room(), schema, field.getKey())
                                                .orElseThrow()
                                                .purpose()),
                                        said(field.getValue().fact())))
                                .toList());
    }

    private String said(String words) {
        return this.words.in(request.locale(), words);
    }

    private static Double per(double minutes, long cadres) {
        return cadres == 0 ? null : round(minutes / cadres);
    }

    private static double round(double minutes) {
        return Math.round(minutes * TENTH) / TENTH;
    }
}
