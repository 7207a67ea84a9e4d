package org.zhucun.exchange.export;

/**
 * 签名清单
 *
 * @param signature compact JWS (ES256) whose payload is the manifest; the keys are at /.well-known/jwks.json
 */
public record SignedManifest(ExportJobManifest manifest, String signature) {}
