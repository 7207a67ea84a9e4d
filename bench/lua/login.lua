-- Log-ins. BENCH_KEYS: username, password
dofile(os.getenv("BENCH_LUA") .. "/common.lua")
local list = {}

function init(args)
  math.randomseed(tonumber(os.getenv("BENCH_SEED")))
  for _, f in ipairs(lines_of(os.getenv("BENCH_KEYS"))) do
    list[#list + 1] = wrk.format("POST", "/api/v1/auth/login", {["Content-Type"] = "application/json"},
      string.format('{"username":"%s","password":"%s"}', f[1], f[2]))
  end
end

function request() return list[math.random(#list)] end
