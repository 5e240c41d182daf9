// A rubric in Chinese, Japanese or Korean, as far as letters and lines go: one sentence after another, in every place.

/** With marks that begin or end no line, small letters, figures, Latin words, and marks of both widths. */
const sentences = {
    ja: [
        "イベントストリーミングを使うチームは2018年に10％、いまは45％です（重要な業務でも）。",
        "データは届いた瞬間に役立ち、「夜間バッチ」を待つ必要がありません。ちょっとした遅れも、きっとすぐに見つかるでしょう！",
        "サーバーのログからKafkaのトピックへ、そしてReal-Timeダッシュボードまで、わずか3.5秒——本当です・か？",
    ],
    zh: [
        "“事件流”让各个团队在几秒钟内得到同样的事实，而不必等到第二天早上的批处理。",
        "请选择最符合贵公司情况的一项（不确定也没关系）：3个系统、20个应用，还是更多……",
        "《数据》在产生的那一刻就能被使用吗？用Kafka的话，99.9%的情况下可以；不用的话，就不一定了。",
    ],
    ko: [
        "이벤트 스트리밍을 쓰면 모든 팀이 몇 초 안에 같은 사실을 알게 됩니다(확실하지 않아도 괜찮습니다).",
        "다음 날 아침의 배치 작업을 기다리지 않아도 되나요? 시스템 3개, 애플리케이션 20개 이상에서 그렇다면 “예”입니다.",
        "데이터가 생기는 순간에 Kafka로 바로 쓸 수 있습니까?",
    ],
};

const names = {
    ja: ["試行段階", "ストリーミング以前", "データ連携", "可用性と復旧", "組織全体への展開", "中枢神経"],
    zh: ["试点阶段", "尚未开始", "数据集成", "高可用与恢复", "全公司推广", "中枢神经系统"],
    ko: ["시범 단계", "스트리밍 이전", "데이터 연동", "가용성과 복구", "전사 확산", "중추 신경계"],
};
/** Keys of a rubric whose values are short, and those whose values are sentences. */
const short = new Set(["name", "short_name"]);
const long = new Set(
    "text summary about why who role evidence first_step done_when good_enough_when how_to_do_better".split(" "),
);

/**
 * @template {{ title: string, language: string, stages: unknown, dimensions: unknown, questions: unknown, recommendations: unknown }} Rubric
 * @param {Rubric} rubric
 * @param {keyof typeof sentences} language
 * @returns {Rubric} with every text said otherwise, and no terms, which are of English
 */
export function in_east_asian(rubric, language) {
    const next =
        (/** @type {string[]} */ texts, said = 0) =>
        () =>
            texts[said++ % texts.length];
    const all = sentences[language];
    const [say, name] = [next([...all, all.join("")]), next(names[language])];
    const other = structuredClone(rubric);
    const reword = (/** @type {any} */ part) => {
        for (const [key, value] of Object.entries(part ?? {}))
            if (typeof value === "object") reword(value);
            else if (short.has(key)) part[key] = name();
            else if (long.has(key)) part[key] = say();
    };
    for (const part of [other.stages, other.dimensions, other.questions, other.recommendations]) reword(part);
    return Object.assign(other, { language, title: say() });
}
