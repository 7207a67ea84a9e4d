package org.zhucun.fieldwork.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhucun.audit.Action;
import org.zhucun.audit.Audited;
import org.zhucun.fieldwork.Desk;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.kernel.Share;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 通知办理 */
@ApplicationScoped
@Transactional
class NoticeService {
    private final NoticeRepository notices;
    private final ReceiptRepository receipts;
    private final Regions regions;
    private final Desk desk;

    NoticeService(NoticeRepository notices, ReceiptRepository receipts, Regions regions, Desk desk) {
        this.notices = notices;
        this.receipts = receipts;
        this.regions = regions;
        this.desk = desk;
    }

    CursorPage<NoticeView> page(NoticeFilter filter) {
        return notices.page(filter, path(regions.readable(filter.region)));
    }

    NoticeView get(UUID id) {
        return notices.find(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    @Audited(Action.NOTICE_ISSUED)
    NoticeView issue(IssueNotice command) {
        if (command.dueOn().isBefore(desk.today())) {
            throw DomainException.invalid("/dueOn", "fieldwork.notice.due");
        }
        RegionRef region = desk.place(command.regionCode());
        NoticeView notice = new NoticeView(
                Ids.next(),
                region.code(),
                command.title().strip(),
                command.body().strip(),
                command.onPost(),
                desk.today(),
                desk.office().accountName(),
                command.dueOn());
        notices.add(notice, region.path());
        desk.about(notice.id(), notice.title(), region.path(), null);
        return notice;
    }

    NoticeProgress progress(UUID id, String asked) {
        NoticeView notice = get(id);
        String region = regions.readable(asked);
        String path = path(region);
        List<NoticeProgress.NoticePlace> places = notices.byPlace(id, path);
        long all = places.stream()
                .mapToLong(NoticeProgress.NoticePlace::organizations)
                .sum();
        long done = places.stream()
                .mapToLong(NoticeProgress.NoticePlace::acknowledged)
                .sum();
        Map<String, RegionRef> names = regions.named(
                places.stream().map(NoticeProgress.NoticePlace::code).toList(), desk.today());
        String about = RegionCode.path(notice.regionCode());
        return new NoticeProgress(
                id,
                region,
                notices.cadres(path.startsWith(about) ? path : about, notice.issuedOn()),
                all,
                done,
                Share.percent(done, all),
                places.stream()
                        .map(place -> named(place, names.get(place.code())))
                        .toList());
    }

    CursorPage<ReceiptView> receipts(ReceiptFilter filter) {
        return receipts.page(filter);
    }

    @Audited(Action.NOTICE_ACKNOWLEDGED)
    ReceiptView acknowledge(UUID id) {
        Receipt receipt = receipts.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        desk.requireVersion(receipt.version);
        receipt.acknowledge(desk.today(), desk.office().accountName());
        receipts.flush();
        desk.about(receipt.id, receipt.regionName, receipt.regionPath, null);
        return receipts.view(id);
    }

    private static String path(String code) {
        return code.isEmpty() ? "/" : RegionCode.path(code);
    }

    private static NoticeProgress.NoticePlace named(NoticeProgress.NoticePlace place, RegionRef region) {
        return new NoticeProgress.NoticePlace(
                place.code(),
                region == null ? place.code() : region.name(),
                place.organizations(),
                place.acknowledged(),
                place.percent());
    }
}
