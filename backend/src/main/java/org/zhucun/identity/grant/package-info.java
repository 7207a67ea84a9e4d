/** 任职授予: who holds which office from when to when, and who gave it (三员分立: never oneself). */
package org.zhucun.identity.grant;
