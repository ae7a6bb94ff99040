namespace GovSync.Core.Rules;

/// <summary>What a clause is about: a closed list. In profiles and answers a topic is written in camelCase.</summary>
public enum ClauseTopic
{
    /// <summary>转载.</summary>
    Repost,

    /// <summary>注明来源.</summary>
    Attribution,

    /// <summary>与原稿一致，准确无误.</summary>
    Integrity,

    /// <summary>国务院文件及时转载.</summary>
    StateCouncilDocuments,

    /// <summary>不得违规转载；只转载确定稿源.</summary>
    PermittedReposts,

    /// <summary>转载非政府网站信息的内容审核和保密审查.</summary>
    NonGovernmentSources,

    /// <summary>审核：二审，先审后发.</summary>
    Reviews,

    /// <summary>信息共享，不重复录入.</summary>
    SharedContent,

    /// <summary>向上级报送信息.</summary>
    UpwardSubmission,

    /// <summary>解读.</summary>
    Interpretation,

    /// <summary>重大突发事件回应.</summary>
    Emergencies,

    /// <summary>向政务新媒体推送.</summary>
    NewMediaPush,

    /// <summary>同一平台一个政务新媒体账号，分级备案.</summary>
    NewMediaAccounts,

    /// <summary>静态信息变化后及时更新.</summary>
    Updates,

    /// <summary>修改、废止、失效的标注.</summary>
    RepealedMarks,

    /// <summary>行政规范性文件限期公开.</summary>
    NormativeDocuments,

    /// <summary>网页归档.</summary>
    ArchivedPages,

    /// <summary>域名等变更.</summary>
    SiteChanges,

    /// <summary>少数民族文字版、外语版.</summary>
    LanguageEditions,

    /// <summary>不得发布商业广告.</summary>
    NoAdvertising,

    /// <summary>临时下线.</summary>
    Closure,

    /// <summary>抽检.</summary>
    SpotCheck,

    /// <summary>普查、全面巡查.</summary>
    Patrol,

    /// <summary>通报.</summary>
    Circular,

    /// <summary>技术扫描和人工检测相结合.</summary>
    MachineAndPeople,

    /// <summary>报告、报表.</summary>
    Reports,

    /// <summary>网民意见、找错的答复.</summary>
    Feedback,

    /// <summary>自查.</summary>
    SelfCheck,

    /// <summary>整改与责任追究.</summary>
    Rectification,

    /// <summary>表扬和奖励.</summary>
    Rewards,

    /// <summary>量化分析.</summary>
    Statistics,

    /// <summary>日志留存.</summary>
    Logs,

    /// <summary>权限分离.</summary>
    RightsSeparation,

    /// <summary>用户鉴别.</summary>
    SignIn,

    /// <summary>服务器不得放在境外.</summary>
    ServersAtHome,

    /// <summary>集约化平台功能.</summary>
    Platform,
}
