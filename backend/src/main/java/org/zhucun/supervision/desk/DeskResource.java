package org.zhucun.supervision.desk;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.zhucun.kernel.CursorPage;
import org.zhucun.kernel.Paging;

/** 审计台: reads only; what an auditor keeps for himself is put under an id that he chose (J7: a POST by an auditor is refused). */
@Path("/api/v1/audit-desk")
@Tag(name = "supervision")
class DeskResource {
    private final DeskService service;
    private final SavedQueryService saved;

    DeskResource(DeskService service, SavedQueryService saved) {
        this.service = service;
        this.saved = saved;
    }

    @GET
    @Path("search")
    @PermissionsAllowed("desk:read")
    @Operation(operationId = "searchDesk", summary = "审计查询：问题、问题清单、通报、双随机抽取、审计轨迹")
    public CursorPage<DeskHit> search(@BeanParam @Valid DeskFilter filter) {
        return service.search(filter);
    }

    @GET
    @Path("figure")
    @PermissionsAllowed("desk:read")
    @Operation(operationId = "getDeskFigure", summary = "问题数目：口径、截止日、记录时点和快照摘要")
    public DeskFigure figure(@BeanParam @Valid FigureFilter filter) {
        return service.figure(filter);
    }

    @GET
    @Path("findings/{id}/timeline")
    @PermissionsAllowed("desk:read")
    @Operation(operationId = "getFindingTimeline", summary = "一个问题的全部经过：行为、数据变化、陈述与裁定的原文")
    public CursorPage<TimelineEntry> timeline(@RestPath UUID id, @BeanParam @Valid Paging paging) {
        return service.timeline(id, paging);
    }

    @GET
    @Path("queries")
    @PermissionsAllowed("desk:read")
    @Operation(operationId = "listSavedQueries", summary = "我保存的查询")
    public List<SavedQuery> queries() {
        return saved.all();
    }

    @PUT
    @Path("queries/{id}")
    @PermissionsAllowed("desk:read")
    @Operation(operationId = "saveQuery", summary = "保存查询（编号由调用方给定）")
    public SavedQuery save(@RestPath UUID id, @Valid @NotNull SaveQuery command) {
        return saved.save(id, command);
    }

    @DELETE
    @Path("queries/{id}")
    @PermissionsAllowed("desk:read")
    @Operation(operationId = "removeSavedQuery", summary = "删除保存的查询")
    public void remove(@RestPath UUID id) {
        saved.remove(id);
    }
}
