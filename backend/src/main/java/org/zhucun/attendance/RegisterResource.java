package org.zhucun.attendance;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.zhucun.kernel.Idempotent;

/** 考勤表接口. */
@Path("/api/v1/attendance")
@Tag(name = "attendance")
class RegisterResource {
    private static final String TOWNSHIP = "\\d{9}";
    private static final String MONTH = "20\\d\\d-(0[1-9]|1[0-2])";

    private final RegisterService registers;
    private final EntryService entries;

    RegisterResource(RegisterService registers, EntryService entries) {
        this.registers = registers;
        this.entries = entries;
    }

    @GET
    @Path("registers/{township}/{month}")
    @PermissionsAllowed("attendance:read")
    @Operation(operationId = "getRegister", summary = "乡镇月度考勤表")
    public RegisterView register(
            @RestPath @Size(max = 9) @Pattern(regexp = TOWNSHIP, message = "attendance.township.form") String township,
            @RestPath @Size(max = 7) @Pattern(regexp = MONTH, message = "attendance.month.form") String month) {
        return registers.register(township, month);
    }

    @GET
    @Path("registers/{township}/{month}/seal")
    @PermissionsAllowed("audit:read")
    @Operation(operationId = "getRegisterSeal", summary = "核对考勤表确认时的封存")
    public SealView seal(
            @RestPath @Size(max = 9) @Pattern(regexp = TOWNSHIP, message = "attendance.township.form") String township,
            @RestPath @Size(max = 7) @Pattern(regexp = MONTH, message = "attendance.month.form") String month) {
        return registers.seal(township, month);
    }

    @PUT
    @Path("registers/{township}/{month}/entries")
    @PermissionsAllowed("attendance:record")
    @Operation(operationId = "recordEntries", summary = "批量登记例外，逐条答复")
    public EntriesResult recordEntries(
            @RestPath @Size(max = 9) @Pattern(regexp = TOWNSHIP, message = "attendance.township.form") String township,
            @RestPath @Size(max = 7) @Pattern(regexp = MONTH, message = "attendance.month.form") String month,
            @Valid @NotNull NewEntries command) {
        return entries.record(township, month, command);
    }

    @POST
    @Idempotent
    @Path("registers/{township}/{month}/confirmation")
    @PermissionsAllowed("attendance:confirm")
    @Operation(operationId = "confirmRegister", summary = "确认乡镇考勤表：全月，或到 through 这一天（按周）")
    public RegisterHead confirm(
            @RestPath @Size(max = 9) @Pattern(regexp = TOWNSHIP, message = "attendance.township.form") String township,
            @RestPath @Size(max = 7) @Pattern(regexp = MONTH, message = "attendance.month.form") String month,
            @RestQuery LocalDate through) {
        return registers.confirm(township, month, through);
    }

    @POST
    @Idempotent
    @Path("entries")
    @ResponseStatus(201)
    @PermissionsAllowed("attendance:record")
    @Operation(operationId = "recordEntry", summary = "登记一条例外；重复提交答复 200，不再登记")
    public RestResponse<EntryView> recordEntry(@Valid @NotNull NewEntry command) {
        return answer(entries.record(command));
    }

    @POST
    @Idempotent
    @Path("corrections")
    @ResponseStatus(201)
    @PermissionsAllowed("attendance:correct")
    @Operation(operationId = "correctEntry", summary = "更正一条登记，须说明理由")
    public RestResponse<EntryView> correct(@Valid @NotNull NewCorrection command) {
        return answer(entries.correct(command));
    }

    private static RestResponse<EntryView> answer(EntryService.Made made) {
        return RestResponse.status(
                made.duplicate() ? RestResponse.Status.OK : RestResponse.Status.CREATED, made.entry());
    }
}
