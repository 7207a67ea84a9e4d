-- GET of a random line of BENCH_KEYS: path, token
dofile(os.getenv("BENCH_LUA") .. "/common.lua")
local list = {}

function init(args)
  math.randomseed(tonumber(os.getenv("BENCH_SEED")))
  for _, f in ipairs(lines_of(os.getenv("BENCH_KEYS"))) do
    list[#list + 1] = wrk.format("GET", f[1], {["Authorization"] = "Bearer " .. f[2]})
  end
end

function request() return list[math.random(#list)] end

-- the first answer that is not 2xx says why the slice does not count
function response(status, headers, body)
  if status >= 300 and not told then
    told = true
    io.stderr:write(status .. " " .. body:sub(1, 500) .. "\n")
  end
end
