package org.zhucun.assessment.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhucun.cadre.CadreFileSection;
import org.zhucun.cadre.FileLine;
import org.zhucun.cadre.FileLines;
import org.zhucun.kernel.RequestInfo;
import org.zhucun.kernel.Texts;
import org.zhucun.scope.Caller;

/** 档案·组织处理: the cadre reads what was decided about him, revoked measures included; of others only who may read measures. */
@ApplicationScoped
class MeasureFileSection implements CadreFileSection {
    private static final int SHOWN = 200;

    private final MeasureRepository measures;
    private final FileLines lines;
    private final Caller caller;
    private final RequestInfo request;

    MeasureFileSection(MeasureRepository measures, FileLines lines, Caller caller, RequestInfo request) {
        this.measures = measures;
        this.lines = lines;
        this.caller = caller;
        this.request = request;
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public List<FileLine> of(UUID cadreId) {
        if (!lines.mayRead("measure:read")) {
            return List.of();
        }
        MeasureFilter filter = new MeasureFilter();
        filter.cadre = cadreId;
        filter.size = SHOWN;
        return measures.page(filter, null, null, caller.require()).stream()
                .map(measure -> line(measure, request.locale()))
                .toList();
    }

    private static FileLine line(MeasureView measure, Locale locale) {
        String type = Texts.get(locale, "assessment.measure.type." + measure.type());
        String title = Texts.get(locale, "assessment.measure.file.title", type, measure.documentNumber());
        String detail = measure.revokedOn() == null
                ? Texts.get(locale, "assessment.measure.file.detail", measure.decidedBy(), measure.basis())
                : Texts.get(
                        locale,
                        "assessment.measure.file.revoked",
                        measure.decidedBy(),
                        measure.basis(),
                        measure.revokedOn().toString(),
                        measure.revocationReason());
        return new FileLine(measure.id(), measure.decidedOn(), title, detail);
    }
}
