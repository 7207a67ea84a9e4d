package org.zhucun.fieldwork.campaign;

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
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.RegionCode;
import org.zhucun.region.RegionRef;
import org.zhucun.region.Regions;

/** 专项行动办理: launches, hands down, takes reports, counts. */
@ApplicationScoped
@Transactional
class CampaignService {
    private final CampaignRepository campaigns;
    private final CampaignEntryRepository entries;
    private final Regions regions;
    private final Desk desk;

    CampaignService(CampaignRepository campaigns, CampaignEntryRepository entries, Regions regions, Desk desk) {
        this.campaigns = campaigns;
        this.entries = entries;
        this.regions = regions;
        this.desk = desk;
    }

    CursorPage<CampaignView> page(CampaignFilter filter) {
        return campaigns.page(filter, path(regions.readable(filter.region)));
    }

    CampaignView get(UUID id) {
        return campaigns.view(id).orElseThrow(() -> DomainException.of(ProblemType.NOT_FOUND));
    }

    @Audited(Action.CAMPAIGN_LAUNCHED)
    CampaignView launch(CampaignCommands.LaunchCampaign command) {
        RegionRef region = desk.place(command.regionCode());
        UUID id = campaigns.add(command, region);
        desk.about(id, command.year() + " " + command.title(), region.path(), null);
        return get(id);
    }

    /** A county hands its own campaign or one from above down to its teams; again reaches the teams formed since. */
    @Audited(Action.CAMPAIGN_HANDED_DOWN)
    CampaignHandedDown handDown(UUID id, CampaignCommands.HandDownCampaign command) {
        RegionRef region = desk.place(command.regionCode());
        CampaignView campaign =
                campaigns.view(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        if (!region.path().startsWith(RegionCode.path(campaign.regionCode()))) {
            throw DomainException.invalid("/regionCode", "fieldwork.campaign.elsewhere");
        }
        long handed = campaigns.handDown(id, region.path(), desk.today());
        desk.about(id, campaign.year() + " " + campaign.title(), region.path(), null);
        return new CampaignHandedDown(campaigns.teams(region.path(), desk.today()), handed);
    }

    CampaignProgress progress(UUID id, String asked) {
        get(id);
        String within = regions.readable(asked);
        String path = path(within);
        List<CampaignProgress.PlaceProgress> places = campaigns.byPlace(id, path);
        Map<String, RegionRef> names = regions.named(
                places.stream().map(CampaignProgress.PlaceProgress::code).toList(), desk.today());
        return new CampaignProgress(
                id,
                within,
                campaigns.teamsWith(id, path),
                campaigns.byItem(id, path),
                places.stream()
                        .map(place -> named(place, names.get(place.code())))
                        .toList());
    }

    CursorPage<CampaignEntryView> entries(CampaignEntryFilter filter) {
        return entries.page(filter);
    }

    @Audited(Action.CAMPAIGN_REPORTED)
    CampaignEntryView report(UUID id, CampaignCommands.ReportCampaignEntry command) {
        CampaignEntry entry = entries.find(id).orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
        desk.requireVersion(entry.version);
        entry.report(
                get(entry.campaignId).kind(),
                command,
                desk.today(),
                desk.office().accountName());
        entries.flush();
        desk.about(entry.id, entry.teamName, entry.regionPath, null);
        return entries.view(id).orElseThrow();
    }

    private static String path(String code) {
        return code.isEmpty() ? "/" : RegionCode.path(code);
    }

    private static CampaignProgress.PlaceProgress named(CampaignProgress.PlaceProgress place, RegionRef region) {
        return new CampaignProgress.PlaceProgress(
                place.code(),
                region == null ? place.code() : region.name(),
                place.handed(),
                place.done(),
                place.remaining());
    }
}
